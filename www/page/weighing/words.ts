//! What can be chosen of how links are weighed, and what long lists taught, in words.

import type { Moved, Piece, Settings } from "../../shared/protocol.js";

type Say = (id: string, values?: Record<string, string | number>) => string;

/** So many children long lists have: with fewer the engine learns nothing. */
export const LEARNS_FROM = 5_000;

/** The kinds of evidence, each of which can be left out. */
export const KINDS = [
  "told-by-child", "told-by-adult", "notes", "inheritance", "age", "event", "identifiers", "origin", "contact", "status",
] as const satisfies Piece[];

export type Weighing = Pick<Settings, "parentShare" | "without">;

/** Only what evidence is worth was changed: what was read of the files still holds. */
export function isWeighing(change: Partial<Settings>): boolean {
  return Object.keys(change).every((key) => key === "parentShare" || key === "without");
}

export function learns({ without = [] }: Settings): boolean {
  return !without.includes("learning");
}

/** What the reader left out, other than learning. */
export function leftOut({ without = [] }: Settings): Piece[] {
  return KINDS.filter((kind) => without.includes(kind));
}

export function withPiece({ without = [] }: Settings, piece: Piece): Weighing {
  return { without: without.filter((other) => other !== piece) };
}

export function withoutPiece({ without = [] }: Settings, piece: Piece): Weighing {
  return { without: [...without.filter((other) => other !== piece), piece] };
}

/** What was compared, how it came out, and of whom. */
export function movedWords({ comparison, level, relation }: Moved, say: Say): { comparison: string; level: string; relation: string } {
  return { comparison: say(`page-compared-${comparison}`), level: say(`page-reached-${level}`), relation: say(`page-learned-${relation}`) };
}

