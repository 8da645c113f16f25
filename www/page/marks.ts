//! The motif, the thread between a child and an adult, drawn.

import { svg, html, type TemplateResult } from "lit";
import type { Band } from "../shared/protocol.js";

/** The mark beside the name. */
export const wordmark = html`<svg
  width="26" height="26" viewBox="0 0 26 26" fill="none" stroke="var(--thread)" stroke-width="2.4"
  stroke-linecap="round" aria-hidden="true"
><circle cx="6" cy="18" r="3.2"></circle><circle cx="20" cy="7" r="4.2"></circle><path d="M8.6 16C12 12 11 9 15.8 7.6"></path></svg>`;

/** Child and adult, the thread between them not found yet. */
export const looseThread = html`<svg viewBox="0 0 240 96" fill="none" stroke="var(--thread)" stroke-width="3" stroke-linecap="round" aria-hidden="true"
><circle cx="36" cy="62" r="13"></circle><circle cx="202" cy="34" r="18"></circle><path class="thread" d="M52 58C92 44 84 14 120 22s22 54 62 20" stroke-dasharray="2 9"></path></svg>`;

/** The thread beside a candidate: thick where the lead is strong, dotted where it is thin. */
export function thread(band: Band): TemplateResult {
  const [width, opacity, dashes] = threads[band];
  return html`<svg class="thread" viewBox="0 0 36 100" preserveAspectRatio="none" aria-hidden="true">${svg`<path
    d="M18 0V100" stroke="var(--thread)" stroke-width=${width} opacity=${opacity} stroke-dasharray=${dashes}
    vector-effect="non-scaling-stroke"></path>`}</svg>`;
}

const threads: Record<Band, [width: number, opacity: number, dashes: string]> = {
  strong: [7, 0.9, "none"],
  likely: [4.5, 0.8, "none"],
  possible: [2.4, 0.65, "none"],
  tie: [2.4, 0.65, "9 4"],
  weak: [1.4, 0.5, "3 5"],
  not_enough: [1.4, 0.5, "1 6"],
};
