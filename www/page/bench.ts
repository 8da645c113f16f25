//! What lies on the review bench: who is listed and in which order, who is chosen, and the pair that is looked at.

import type { Band, CandidateList, Evidence, ListPage, ListQuery } from "../shared/protocol.js";

/** From whose side candidates are looked at. */
export type Side = "child" | "adult";
export type Pane = "people" | "candidates" | "evidence";
export type Filter = Band | "none" | undefined;

/** How people are listed. */
export type Order = "best" | "files";

/** Strongest first. A tie holds a strong lead that needs a closer look. */
const BEST_FIRST: Partial<ListQuery>[] = [
  ...(["strong", "tie", "likely", "possible", "weak", "not_enough"] as const).map((band) => ({ band })),
  { withoutCandidate: true },
];

/** From here on a link is worth a closer look. */
export const LOOKED_AT = 0.2;

export const PAGE_SIZE = 50;

/** What is on the review bench. */
export interface Bench {
  side: Side;
  search: string;
  order: Order;
  filter: Filter;
  offset: number;
  pane: Pane;
  list?: ListPage;
  /** The person chosen in the list. */
  chosen?: number;
  candidates?: CandidateList;
  /** The evidence of the candidates whose cards say what it rests on, by index among the other side. */
  weighed?: Map<number, Evidence>;
  /** The candidate whose evidence is shown: index among the other side. */
  other?: number;
  evidence?: Evidence;
  /** Those of the other side found by hand. */
  found?: ListPage;
}

export function newBench(side: Side, order: Order): Bench {
  return { side, order, search: "", filter: undefined, offset: 0, pane: "people" };
}

/** One page of everybody, band after band. */
export async function bestFirst(ask: (query: ListQuery) => Promise<ListPage>, query: ListQuery): Promise<ListPage> {
  const { offset = 0, limit = PAGE_SIZE } = query;
  const list: ListPage = { total: 0, items: [] };
  for (const group of BEST_FIRST) {
    const left = limit - list.items.length;
    // Where the page is full, only the total is wanted.
    const page = await ask({ ...query, ...group, offset: Math.max(0, offset - list.total), limit: left });
    list.items.push(...page.items);
    list.total += page.total;
  }
  return list;
}
