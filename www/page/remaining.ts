//! Says about how long a match still compares, from how fast it has lately been.

import type { Progress } from "../shared/protocol.js";

/** Nothing is said before it has gone on so long, in milliseconds: the first moments tell little. */
const SILENT = 1_500;

/** The rate is that of the last so many milliseconds. */
const LATELY = 5_000;

/** What is said: so many seconds or minutes. */
export interface Left {
  unit: "seconds" | "minutes";
  count: number;
}

/** Watches one match. */
export class Remaining {
  #seen: { at: number; done: number }[] = [];
  #began: number | undefined;

  /** About how long still, seen so far at this moment; nothing where that cannot be said. */
  see({ doing, done, total }: Progress, at: number): Left | undefined {
    if (doing !== "comparing") return undefined;
    this.#began ??= at;
    this.#seen.push({ at, done });
    while (this.#seen.length > 2 && at - this.#seen[1]!.at > LATELY) this.#seen.shift();
    const first = this.#seen[0]!;
    if (at - this.#began < SILENT || done <= first.done) return undefined;
    return said((((total - done) / (done - first.done)) * (at - first.at)) / 1_000);
  }
}

/** Seconds as a person says them: in steps of five, above a minute in minutes. */
export function said(seconds: number): Left {
  if (seconds > 55) return { unit: "minutes", count: Math.max(1, Math.round(seconds / 60)) };
  return { unit: "seconds", count: Math.max(5, Math.ceil(seconds / 5) * 5) };
}
