//! What the reader decided: a log in this tab's memory, and what the engine says stands after it.

import type { Conflict, Decided, Decision, Evidence, LogEntry, PersonCard, Verdict } from "../shared/protocol.js";
import type { Side } from "./bench.js";

/** What can be said of a pair here. */
export const VERDICTS = ["lead", "not_this_adult", "unsure"] as const satisfies readonly Verdict[];

/** What the log does not hold of somebody: where they stand and what they are called. */
interface Named {
  file: string;
  name: string;
}

/** A pair of which something else stands now than before. */
export interface Change {
  how: "decided" | "undone";
  decision: Decision;
}

const NOTHING: Decided = { decisions: [], conflicts: [], canUndo: false, canRedo: false };

export class Decisions {
  #log: LogEntry[] = [];
  #decided = NOTHING;
  /** What was last taken away as a file. */
  #taken = "[]";
  #people: Record<Side, Map<string, Named>> = { child: new Map(), adult: new Map() };
  /** One step after the other: each builds on what stands after the one before. */
  #last: Promise<unknown> = Promise.resolve();
  /** Steps that the engine has not answered yet. */
  #open = 0;

  /** `ask`: what stands after a log. */
  constructor(readonly ask: (log: LogEntry[]) => Promise<Decided>) {}

  /** The same verdict said again takes it back. */
  decide(evidence: Evidence, verdict: Verdict): Promise<Change | undefined> {
    return this.#step(() => {
      const { child, adult } = evidence;
      const pair = { childId: child.id, adultId: adult.id };
      if (this.of(child, adult)?.verdict === verdict) return [...this.#log, { kind: "withdraw", ...pair }];
      const log = this.#noted("adult", adult, this.#noted("child", child, this.#log));
      return [...log, { kind: "decide", decision: { ...pair, verdict, ...shown(evidence), at: new Date().toISOString() } }];
    });
  }

  undo(): Promise<Change | undefined> {
    return this.#step(() => (this.canUndo ? [...this.#log, { kind: "undo" }] : this.#log));
  }

  redo(): Promise<Change | undefined> {
    return this.#step(() => (this.canRedo ? [...this.#log, { kind: "redo" }] : this.#log));
  }

  /** Decisions on invented people go with their lists: others may come under the same names. */
  forget(file: string): Promise<undefined> {
    return this.#step(() => {
      const isOf = (side: Side, id: string) => this.#people[side].get(id)?.file === file;
      return this.#without(({ childId, adultId }) => isOf("child", childId) || isOf("adult", adultId), this.#log);
    }).then(() => undefined);
  }

  get canUndo(): boolean {
    return this.#decided.canUndo;
  }

  get canRedo(): boolean {
    return this.#decided.canRedo;
  }

  /** The last word on each pair, in the order they were said. */
  get standing(): Decision[] {
    return this.#decided.decisions;
  }

  get conflicts(): Conflict[] {
    return this.#decided.conflicts;
  }

  /** What stands of a pair. */
  of(child: PersonCard, adult: PersonCard): Decision | undefined {
    return this.standing.find(({ childId, adultId }) => this.#is("child", childId, child) && this.#is("adult", adultId, adult));
  }

  /** What stands of a person, whoever the other is. */
  about(side: Side, person: PersonCard): Decision[] {
    return this.standing.filter(({ childId, adultId }) => this.#is(side, side === "child" ? childId : adultId, person));
  }

  /** Contradictions that this pair is part of. */
  against({ childId, adultId }: Decision): Conflict[] {
    return this.conflicts.filter((conflict) => conflict.childId === childId && conflict.adultIds.includes(adultId));
  }

  nameOf(side: Side, id: string): string {
    return this.#people[side].get(id)?.name || id;
  }

  /** The decisions as a table: one row a pair. */
  table(header: string[], word: (verdict: Verdict) => string): string {
    const person = (side: Side, id: string) => [this.#people[side].get(id)?.file ?? "", id, this.#people[side].get(id)?.name ?? ""];
    const rows = this.standing.map(({ childId, adultId, verdict }) => [...person("child", childId), ...person("adult", adultId), word(verdict)]);
    this.#taken = JSON.stringify(this.standing);
    return [header, ...rows].map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
  }

  /** Something was decided that closing the tab would lose. */
  get unsaved(): boolean {
    return this.#open > 0 || JSON.stringify(this.standing) !== this.#taken;
  }

  /** Where the engine cannot be asked, the entry stays in the log and counts with the next answer. */
  #step(log: () => LogEntry[]): Promise<Change | undefined> {
    this.#open += 1;
    const step = this.#last.then(async () => {
      this.#log = log();
      const before = this.#decided;
      this.#decided = await this.ask(this.#log);
      return change(before, this.#decided);
    }).finally(() => (this.#open -= 1));
    this.#last = step.catch(() => undefined);
    return step;
  }

  /** The log once `person` is known under their id. Who had it before is in no list any more: what was said of them goes. */
  #noted(side: Side, person: PersonCard, log: LogEntry[]): LogEntry[] {
    const { id, name, places } = person;
    const other = this.#people[side].has(id) && !this.#is(side, id, person);
    this.#people[side].set(id, { file: places[0]?.file ?? "", name });
    return other ? this.#without((decision) => (side === "child" ? decision.childId : decision.adultId) === id, log) : log;
  }

  /** A log of what stands but for some: what they replaced cannot be asked back. */
  #without(gone: (decision: Decision) => boolean, log: LogEntry[]): LogEntry[] {
    if (!log.some((entry) => entry.kind === "decide" && gone(entry.decision))) return log;
    return this.standing.filter((decision) => !gone(decision)).map((decision) => ({ kind: "decide", decision }));
  }

  /** An id names one person in the lists as they are; other lists may have used it for somebody else. */
  #is(side: Side, id: string, person: PersonCard): boolean {
    const named = this.#people[side].get(id);
    return id === person.id && named !== undefined && person.places.some(({ file }) => file === named.file);
  }
}

/** What was on the screen when it was decided. */
function shown({ link, terms, probability }: Evidence): Pick<Decision, "relation" | "probability" | "matchWeight" | "reason" | "by"> {
  const evidence = terms.filter((term) => term.kind === "evidence").reduce((sum, term) => sum + term.weight, 0);
  return { relation: link?.relation ?? "parent", probability, matchWeight: link?.matchWeight ?? evidence, reason: "", by: "" };
}

function change(before: Decided, after: Decided): Change | undefined {
  const isIn = (all: Decision[], one: Decision) => all.some((other) => JSON.stringify(other) === JSON.stringify(one));
  const come = after.decisions.findLast((decision) => !isIn(before.decisions, decision));
  if (come) return { how: "decided", decision: come };
  const gone = before.decisions.findLast((decision) => !isIn(after.decisions, decision));
  return gone && { how: "undone", decision: gone };
}

/** Spreadsheet programs would run a cell that begins like a formula. */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
