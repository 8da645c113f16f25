//! What the worker of a match and its helpers say to each other, over a port between each two.

/** From the worker that holds the files. */
export type ToHelper =
  /** Everybody who is to be scored. */
  | { kind: "take"; everybody: Uint8Array }
  /** What the first shards say: all others are weighed by it. */
  | { kind: "learned"; learned: Uint8Array }
  | { kind: "score"; shard: number }
  /** Nothing more is wanted: everybody is forgotten. */
  | { kind: "leave" };

export type FromHelper =
  /** Everybody is counted, and shards are awaited: as many as the plan has, or something is wrong. */
  | { kind: "ready"; shards: number }
  /** `memory` is what the helper's engine has taken so far, in bytes. */
  | { kind: "scored"; shard: number; scores: Uint8Array; memory: number }
  /** Nothing more comes from here. */
  | { kind: "broken" };
