//! What the reader decided: a log in this tab's memory, from which every mark, count and warning is derived.

import type { Evidence, PersonCard, Relation } from "../shared/protocol.js";

export const VERDICTS = ["confirmed", "rejected", "unsure"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Somebody a decision is about. The place in the lists may change when they are matched again; the id stays. */
export interface Decided {
  file: string;
  id: string;
  name: string;
}

/** One entry of the log: what was said of a pair, or that it was taken back. */
export interface Decision {
  child: Decided;
  adult: Decided;
  verdict: Verdict | undefined;
  /** What the adult would be to the child, where the engine had ranked the pair. */
  relation: Relation | undefined;
}

export class Decisions {
  #log: Decision[] = [];
  /** Entries that hold; those after it were undone and can be redone. */
  #held = 0;
  /** The state that was last taken away as a file. */
  #taken: readonly Decision[] = [];

  /** The same verdict said again takes it back. */
  decide({ child, adult, link }: Evidence, verdict: Verdict): Decision {
    const again = this.of(child, adult)?.verdict === verdict;
    const decision = { child: decided(child), adult: decided(adult), verdict: again ? undefined : verdict, relation: link?.relation };
    this.#log = [...this.#log.slice(0, this.#held), decision];
    this.#held += 1;
    return decision;
  }

  get canUndo(): boolean {
    return this.#held > 0;
  }

  get canRedo(): boolean {
    return this.#held < this.#log.length;
  }

  undo(): Decision | undefined {
    return this.canUndo ? this.#log[--this.#held] : undefined;
  }

  redo(): Decision | undefined {
    return this.canRedo ? this.#log[this.#held++] : undefined;
  }

  /** Decisions on invented people go with their lists: others may come under the same names. */
  forget(file: string): void {
    const held = this.#log.slice(0, this.#held).filter(({ child, adult }) => child.file !== file && adult.file !== file);
    this.#log = held;
    this.#held = held.length;
  }

  /** What holds now, in the order it was decided: the last word on each pair. */
  get standing(): Decision[] {
    const last = new Map<string, Decision>();
    for (const decision of this.#log.slice(0, this.#held)) {
      const key = JSON.stringify([decision.child.file, decision.child.id, decision.adult.file, decision.adult.id]);
      last.delete(key);
      if (decision.verdict) last.set(key, decision);
    }
    return [...last.values()];
  }

  /** What holds of a pair. */
  of(child: PersonCard, adult: PersonCard): Decision | undefined {
    return this.standing.find((decision) => isSame(decision.child, child) && isSame(decision.adult, adult));
  }

  /** What holds of a person, whoever the other is. */
  about(side: "child" | "adult", person: PersonCard): Decision[] {
    return this.standing.filter((decision) => isSame(decision[side], person));
  }

  /** Confirmed beside this one, though a child has one mother and one father. */
  against(decision: Decision): Decision[] {
    const { child, adult, relation, verdict } = decision;
    if (verdict !== "confirmed" || relation === undefined || relation === "parent") return [];
    return this.standing.filter((other) =>
      other.verdict === "confirmed" && other.relation === relation && same(other.child, child) && !same(other.adult, adult));
  }

  /** The decisions as a table: one row a pair. */
  table(header: string[], word: (verdict: Verdict) => string): string {
    const rows = this.standing.map(({ child, adult, verdict }) => [child.file, child.id, child.name, adult.file, adult.id, adult.name, word(verdict!)]);
    this.#taken = this.standing;
    return [header, ...rows].map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
  }

  /** Something was decided that closing the tab would lose. */
  get unsaved(): boolean {
    const now = this.standing;
    return now.length !== this.#taken.length || now.some((decision, at) => decision !== this.#taken[at]);
  }
}

function decided({ id, name, places }: PersonCard): Decided {
  return { file: places[0]?.file ?? "", id, name };
}

function same(one: Decided, other: Decided): boolean {
  return one.file === other.file && one.id === other.id;
}

function isSame(one: Decided, card: PersonCard): boolean {
  return same(one, decided(card));
}

/** Spreadsheet programs would run a cell that begins like a formula. */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
