//! What the page may ask of the worker and what comes back: one map, from which every message type is computed.
//!
//! Facts are imported from the engine's own declarations, as types only: the page never sees the engine's values.

import type {
  CandidateList, CheckReport, Decided, Evidence, ListPage, ListQuery, LoadReport, LogEntry, Problem, RowsQuery, SampleFile, Settings,
  ShapeChoice, SheetReport, SheetRole, SheetRows, Summary,
} from "../../pkg/reencuentro.js";

export type * from "../../pkg/reencuentro.js";

export type Language = "en" | "es";

/** What was found, and the most bytes that the engines of all workers held for it. */
export type Matched = Summary & { memory: number };

/** Every call: what is asked, and the answer. */
export interface Calls {
  addFile: { ask: { name: string; bytes: Uint8Array; role?: SheetRole }; answer: LoadReport };
  removeFile: { ask: string; answer: SheetReport[] };
  /** Some rows of a sheet as they stand in the file. */
  rows: { ask: RowsQuery; answer: SheetRows };
  settings: { ask: null; answer: Settings };
  setSettings: { ask: Settings; answer: SheetReport[] };
  /** What the columns of the loaded sheets mean, to be used again on the next files with these headers. */
  shapes: { ask: null; answer: ShapeChoice[] };
  setLanguage: { ask: Language; answer: null };
  check: { ask: null; answer: CheckReport };
  /** Plans, scores shard by shard with progress between them, and merges; `workers` says how many share the scoring. */
  match: { ask: { workers: number | undefined }; answer: Matched };
  /** Adds the files that came after the match to its links, by the counts of that match; nothing where that cannot be, and the links are gone. */
  increment: { ask: null; answer: Matched | undefined };
  children: { ask: ListQuery; answer: ListPage };
  adults: { ask: ListQuery; answer: ListPage };
  adultsOf: { ask: number; answer: CandidateList | undefined };
  childrenOf: { ask: number; answer: CandidateList | undefined };
  evidence: { ask: { child: number; adult: number }; answer: Evidence | undefined };
  /** What stands after a log of decisions. The page keeps the log: a worker may be replaced at any moment. */
  decided: { ask: LogEntry[]; answer: Decided };
  linksCsv: { ask: null; answer: Uint8Array };
  linksXlsx: { ask: null; answer: Uint8Array };
  sample: { ask: { children: number; seed: number }; answer: SampleFile[] };
}

export type CallName = keyof Calls;
export type Ask<N extends CallName> = Calls[N]["ask"];
export type Answer<N extends CallName> = Calls[N]["answer"];

/**
 * The engine, sent once to each new worker: packed as the page holds it, or compiled by a worker before.
 * `life` names a lock that the worker holds until it ends, however it ends; helpers need none.
 */
export interface Start {
  kind: "start";
  engine: string | WebAssembly.Module;
  life?: string;
}

export type Call = { [N in CallName]: { kind: "call"; id: number; name: N; ask: Ask<N> } }[CallName];

/** Asks the worker to give up call `id` at the next shard. */
export interface Cancel {
  kind: "cancel";
  id: number;
}

/** The helpers that a match wanted: a port to each. */
export interface Helpers {
  kind: "helpers";
  id: number;
  ports: MessagePort[];
}

/** Makes this worker a helper of the one at the port's other end. */
export interface Help {
  kind: "help";
  port: MessagePort;
}

export type ToWorker = Start | Call | Cancel | Helpers | Help;

/** What a match is at: people are read and counted, children compared, what was found put together. */
export type Doing = "counting" | "comparing" | "joining";

/** How far a match is, in children. */
export interface Progress {
  doing: Doing;
  done: number;
  total: number;
}

export type FromWorker =
  /** A call has come; it begins when those before it have answered. */
  | { kind: "alive" }
  /** The worker holds its lock. */
  | { kind: "locked" }
  | { kind: "compiled"; engine: WebAssembly.Module }
  | { kind: "answer"; id: number; value: unknown }
  | { kind: "progress"; id: number; progress: Progress }
  /** The match is long enough to be shared: so many helpers are wanted. */
  | { kind: "wanted"; id: number; helpers: number }
  /** The engine refused an input, and says which and why. */
  | { kind: "refused"; id: number; problem: Problem }
  | { kind: "cancelled"; id: number }
  /** The engine broke down: nothing it holds can be trusted any more. */
  | { kind: "broken"; id: number; message: string };
