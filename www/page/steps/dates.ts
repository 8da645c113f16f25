//! The two readings of a date whose day and month may be either way round.

import type { Language } from "../../shared/protocol.js";

export interface Readings {
  sample: string;
  /** `3 April`, `3 de abril`. */
  dayFirst: string;
  monthFirst: string;
}

/** Where no value of the column shows the question, this one does. */
const EXAMPLE = "03/04";

/** Both readings of the first value that has two. */
export function readings(language: Language, samples: readonly string[]): Readings {
  for (const sample of [...samples, EXAMPLE]) {
    const [, first, second] = /^\D*(\d{1,2})[-/. ](\d{1,2})\b/.exec(sample) ?? [];
    const [a, b] = [Number(first), Number(second)];
    if (a >= 1 && b >= 1 && a <= 12 && b <= 12 && a !== b) {
      return { sample, dayFirst: spoken(language, a, b), monthFirst: spoken(language, b, a) };
    }
  }
  throw new Error("the example has two readings");
}

function spoken(language: Language, day: number, month: number): string {
  // A leap year, so that every day exists.
  return new Intl.DateTimeFormat(language === "es" ? "es" : "en-US", { day: "numeric", month: "long", timeZone: "UTC" }).format(Date.UTC(2020, month - 1, day));
}
