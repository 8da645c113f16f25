//! Says a probability as people do, "59 in 60", and what a weight adds, "+6.10".

import { count } from "../shared/format.js";
import type { Language, Weight } from "../shared/protocol.js";
import { say } from "./words.js";

/** "59 in 60", "65 in 100", "1 in 1,140"; never a certainty. */
export function chance(probability: number, language: Language): string {
  const words = (id: string, n: number, of: number) => say(language, id, { n: count(n, language), of: count(of, language) });
  const rest = 1 - probability;
  if (rest < 0.001) return words("page-chance-over", 999, 1000);
  if (probability < 0.001) return words("page-chance-under", 1, 1000);
  if (rest < 0.05) return words("page-chance", Math.round(1 / rest) - 1, Math.round(1 / rest));
  if (probability < 0.05) return words("page-chance", 1, Math.round(1 / probability));
  return words("page-chance", Math.round(probability * 100), 100);
}

/** A weight in bits with its sign, exact to the hundredth, so that the lines on the screen add up. */
export function bits(weight: Weight): string {
  const sign = weight > 0 ? "+" : weight < 0 ? "−" : "";
  return `${sign}${(Math.abs(weight) / 100).toFixed(2)}`;
}
