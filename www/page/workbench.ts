//! The work at the review bench: lists, candidates and evidence are asked for, and only what is still wanted is shown.

import type { Answer, Ask, CallName, Candidate, Evidence, ListQuery } from "../shared/protocol.js";
import { LOOKED_AT, PAGE_SIZE, bestFirst, newBench, type Bench, type Pane, type Side } from "./bench.js";

/** How many are shown of those found by hand. */
const BY_HAND = 6;

/** Where the bench stands. */
export interface Desk {
  call<N extends CallName>(name: N, ask: Ask<N>): Promise<Answer<N>>;
  /** Does it, and says what went wrong. */
  guard(work: () => Promise<void>): Promise<void>;
  changed(): void;
  /** Somebody else is looked at. */
  turned(): void;
}

export class Workbench {
  is: Bench = newBench("child", "best");
  readonly #desk: Desk;
  /** Each question has a number; only the answer to the last one is shown. */
  #asked = 0;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** What lay on it does not hold any more. */
  clear(): void {
    this.is = newBench(this.is.side, this.is.order);
  }

  /** Asks again for what is said in the reader's language, keeping the place. */
  async refresh(): Promise<void> {
    await Promise.all([this.loadList({ choose: this.is.chosen === undefined }), this.#loadCandidates(), this.#loadEvidence()]);
  }

  setSide(side: Side): void {
    this.is = newBench(side, this.is.order);
    this.#desk.changed();
    void this.loadList({ choose: true });
  }

  setQuery(change: Partial<Pick<Bench, "search" | "order" | "filter" | "offset">>): void {
    this.is = { ...this.is, offset: 0, ...change };
    void this.loadList();
  }

  choose(index: number, pane: Pane = "candidates"): void {
    this.#desk.turned();
    this.is = { ...this.is, chosen: index, candidates: undefined, weighed: undefined, other: undefined, evidence: undefined, found: undefined, pane };
    this.#desk.changed();
    void this.#loadCandidates();
  }

  compare(other: number, pane: Pane = "evidence"): void {
    this.is = { ...this.is, other, pane };
    this.#desk.changed();
    void this.#loadEvidence();
  }

  /** Looks for somebody of the other side to compare the chosen one with, whoever the candidates are. */
  async searchOther(search: string): Promise<void> {
    if (!search.trim()) {
      this.is = { ...this.is, found: undefined };
      return this.#desk.changed();
    }
    const { side, chosen } = this.is;
    await this.#desk.guard(async () => {
      const found = await this.#desk.call(side === "child" ? "adults" : "children", { search, limit: BY_HAND });
      if (this.is.side === side && this.is.chosen === chosen) this.is = { ...this.is, found };
    });
  }

  showPane(pane: Pane): void {
    this.is = { ...this.is, pane };
    this.#desk.changed();
  }

  /** `choose`: the first of the list then is. */
  async loadList({ choose = false } = {}): Promise<void> {
    const { side, search, order, filter, offset } = this.is;
    const query: ListQuery = { search, offset, limit: PAGE_SIZE, withoutCandidate: filter === "none" };
    if (filter && filter !== "none") query.band = filter;
    const asked = ++this.#asked;
    await this.#desk.guard(async () => {
      const people = side === "child" ? "children" : "adults";
      const list = order === "best" && !filter ? await bestFirst((query) => this.#desk.call(people, query), query) : await this.#desk.call(people, query);
      if (asked !== this.#asked) return;
      this.is = { ...this.is, list };
      const first = list.items[0];
      if (choose && first) this.choose(first.person.index, "people");
    });
  }

  async #loadCandidates(): Promise<void> {
    const { side, chosen, other } = this.is;
    if (chosen === undefined) return;
    await this.#desk.guard(async () => {
      const candidates = await this.#desk.call(side === "child" ? "adultsOf" : "childrenOf", chosen);
      if (this.is.side !== side || this.is.chosen !== chosen) return;
      this.is = { ...this.is, candidates };
      const first = candidates?.candidates[0];
      if (other === undefined && first) this.compare(first.person.index, this.is.pane);
      this.#desk.changed();
      await this.#weigh(candidates?.candidates ?? []);
    });
  }

  /** The evidence of those who may be relied on, for their cards: what a link rests on is part of how good a lead it is. */
  async #weigh(candidates: Candidate[]): Promise<void> {
    const { side, chosen } = this.is;
    if (chosen === undefined) return;
    const weighed = new Map<number, Evidence>();
    for (const { person, link } of candidates) {
      if (link.probability < LOOKED_AT) continue;
      const evidence = await this.#desk.call("evidence", side === "child" ? { child: chosen, adult: person.index } : { child: person.index, adult: chosen });
      if (this.is.side !== side || this.is.chosen !== chosen) return;
      if (evidence) weighed.set(person.index, evidence);
    }
    this.is = { ...this.is, weighed };
  }

  async #loadEvidence(): Promise<void> {
    const { side, chosen, other } = this.is;
    if (chosen === undefined || other === undefined) return;
    const pair = side === "child" ? { child: chosen, adult: other } : { child: other, adult: chosen };
    await this.#desk.guard(async () => {
      const evidence = await this.#desk.call("evidence", pair);
      if (this.is.chosen === chosen && this.is.other === other) this.is = { ...this.is, evidence };
    });
  }
}
