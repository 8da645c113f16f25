//! The sum behind a score, line by line: each bar begins where the last one ended, and the end is the probability.

import { css, html, nothing, svg, type TemplateResult } from "lit";
import type { Evidence, Flip, Language, Place, Term } from "../../shared/protocol.js";
import { bits, oddsInWords, percent } from "../../shared/format.js";
import { LOOKED_AT } from "../bench.js";
import { find } from "../words.js";

type Say = (id: string, values?: Record<string, string | number>) => string;

/** A line's bar, in per cent of the width. */
interface Bar {
  x: number;
  width: number;
}

export function waterfall(evidence: Evidence, language: Language, say: Say): TemplateResult {
  const { terms, total, probability } = evidence;
  const { bars, zero } = layOut(terms.map(({ weight }) => weight));
  return html`<section aria-labelledby="sum">
    <h2 id="sum">${say("page-sum")}</h2>
    <p class="soft small">${say("page-sum-lede")}</p>
    <ol class="fall" data-testid="waterfall">
      ${terms.map((term, at) => html`<li>
        <span class="why">${say(term.code, term.values)}${small(term, without(evidence, at, language, say), language, say)}</span>
        ${drawn(bars[at]!, zero, kindOf(term))}
        <span class="num">${bits(language, term.weight)}</span>
      </li>`)}
      <li class="sum">
        <span>${say("page-together", { chance: oddsInWords(language, probability), percent: percent(language, probability) })}</span><span></span>
        <span class="num">${bits(language, total)}</span>
      </li>
    </ol>
  </section>`;
}

function kindOf({ kind, weight }: Term): string {
  if (kind === "prior" || kind === "competition") return "p";
  return `${weight < 0 ? "no" : "yes"}${kind === "support" ? " by" : ""}`;
}

/** A cell in few words: `children.csv 12C`. */
export function shortPlace({ file, row, column }: Place): string {
  return `${file}${row ? ` ${row}` : ""}${column ?? ""}`;
}

/** What one cell does to a link that nobody relies on, with it or without it, is not told. */
function matters({ probability }: Evidence, flip: Flip): boolean {
  return Math.max(probability, flip.probability) >= LOOKED_AT;
}

/** The adult who would come first is the one who is looked at, and who does not come first now. */
export function isOwn({ adult, link }: Evidence, first: string): boolean {
  return first === adult.name && link?.rank !== 1;
}

/** What the link would be without the cells of a term, where that is something else: said once where all are alike. */
function without(evidence: Evidence, at: number, language: Language, say: Say): string[] {
  const now = percent(language, evidence.probability);
  const own = evidence.flips.filter(({ terms }) => terms.includes(at));
  const told = own.filter((flip) => matters(evidence, flip) && (percent(language, flip.probability) !== now || flip.first !== undefined));
  const [most] = told;
  if (!most) return [];
  const text = (id: string, { probability, first, fact }: Flip) => {
    const values = { cell: shortPlace(fact.place), chance: percent(language, probability) };
    if (first === undefined) return say(id, values);
    return isOwn(evidence, first) ? say(`${id}-own`, values) : say(`${id}-first`, { ...values, name: first });
  };
  const alike = told.length === own.length && told.every(({ probability, first }) => Math.abs(probability - most.probability) < 0.03 && first === most.first);
  // The flips stand in the order of how much they move.
  return alike ? [text("page-without", most)] : told.map((flip) => text("page-without-cell", flip));
}

function small(term: Term, without: string[], language: Language, say: Say): TemplateResult {
  const note = find(language, `${term.code}-note`, term.values);
  const cells = [...new Set(term.cells.map(({ place }) => shortPlace(place)))];
  const parts = [note, rarer(term, say), counted(term, language, say), ...without].filter((part) => part !== undefined);
  return html`${parts.length > 0 ? html`<small>${parts.join(" · ")}</small>` : nothing}
    ${cells.length > 0 ? html`<small>${cells.slice(0, 3).join(", ")}</small>` : nothing}`;
}

/** What reads as if it fitted, and still speaks against the link, says why. */
function rarer({ code, weight }: Term, say: Say): string | undefined {
  const fits = /^term-(age-gap|(encounter|recorded)-(near|far)(-same-place)?|encounter-same-place|[a-z-]+-partly|[a-z-]+-near)$/.test(code);
  return fits && weight < 0 ? say("page-rarer") : undefined;
}

/** What is told twice counts once: a line that another one covers says so. */
function counted({ weight, alone }: Term, language: Language, say: Say): string | undefined {
  if (weight === alone) return undefined;
  const id = weight === 0 ? "page-covered" : Math.abs(weight) < Math.abs(alone) && weight * alone > 0 ? "page-covered-partly" : "page-alone";
  return say(id, { bits: bits(language, alone) });
}

function layOut(weights: number[]): { bars: Bar[]; zero: number } {
  const ends: number[] = [];
  let sum = 0;
  for (const weight of weights) ends.push((sum += weight));
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  const scale = (value: number) => (100 * (value - low)) / (high - low || 1);
  const bars = ends.map((end, at) => {
    const start = at === 0 ? 0 : ends[at - 1]!;
    return { x: scale(Math.min(start, end)), width: start === end ? 0 : Math.max(0.8, Math.abs(scale(end) - scale(start))) };
  });
  return { bars, zero: scale(0) };
}

function drawn({ x, width }: Bar, zero: number, kind: string): TemplateResult {
  return html`<svg class="bar" aria-hidden="true" width="100%" height="16">${svg`
    <line x1="${zero}%" x2="${zero}%" y1="0" y2="16" class="zero"></line>
    <rect x="${Math.min(x, 99.2)}%" width="${width}%" y="2" height="12" rx="3" class=${kind}></rect>`}</svg>`;
}

export const waterfallStyles = css`
  .fall {
    margin: var(--s2) 0 0;
  }
  .fall li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(120px, 36%) 58px;
    gap: 12px;
    align-items: center;
    padding: 6px 0;
    border-top: 1px solid var(--line);
  }
  .why {
    overflow-wrap: anywhere;
  }
  .why small {
    display: block;
    color: var(--soft);
    font-size: 12px;
  }
  .bar {
    display: block;
    overflow: visible;
  }
  .zero {
    stroke: var(--edge);
    stroke-dasharray: 2 2;
  }
  rect {
    fill: var(--soft);
    opacity: 0.65;
  }
  rect.yes {
    fill: var(--for);
    opacity: 1;
  }
  rect.no {
    fill: var(--against);
    opacity: 1;
  }
  /* What others give or take: as much as it counts, but not read from these two rows. */
  rect.by {
    opacity: 0.55;
    stroke: var(--ink);
    stroke-dasharray: 3 2;
  }
  .fall .num {
    text-align: right;
    font-size: 13.5px;
  }
  .fall .sum {
    font-weight: 600;
    border-top: 2px solid var(--ink);
  }
  @container (max-width: 560px) {
    .fall li {
      grid-template-columns: 1fr 58px;
    }
    .fall .sum span:empty {
      display: none;
    }
    .fall .bar {
      grid-column: 1 / -1;
      grid-row: 2;
    }
  }
  @media (forced-colors: active) {
    rect {
      fill: CanvasText;
    }
    rect.no {
      fill: Highlight;
    }
  }
`;
