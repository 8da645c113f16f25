//! What a link rests on: the cells without which it would fall, or be another lead than it is.

import { css, html, nothing, type TemplateResult } from "lit";
import type { Evidence, Flip, Language } from "../../shared/protocol.js";
import { percent } from "../../shared/format.js";
import { LOOKED_AT } from "../bench.js";
import { isOwn, shortPlace } from "./waterfall.js";

type Say = (id: string, values?: Record<string, string | number>) => string;

/** So many cells are shown at most. */
const MOST = 5;
/** A cell's text is cut off after so many characters. */
const LONGEST = 48;

/** Of a link that nobody would rely on nothing is said. */
export function flipList(evidence: Evidence, language: Language, say: Say): TemplateResult | typeof nothing {
  const { link, flips, probability } = evidence;
  if (!link || flips.length === 0 || probability < LOOKED_AT) return nothing;
  const breaking = flips.filter(({ breaks }) => breaks);
  const shown = (breaking.length > 0 ? breaking : flips.filter(({ band, first }) => band !== link.band || first !== undefined)).filter((flip) => changes(flip, evidence, language)).slice(0, MOST);
  const head = breaking.length === 1 ? "page-flips-one" : breaking.length > 1 ? "page-flips-some" : shown.length > 0 ? "page-flips-band" : "page-flips-none";
  return html`<section aria-labelledby="flips" data-testid="flips">
    <h2 id="flips">${say("page-flips")}</h2>
    <p class="soft small">${say(head)}</p>
    ${shown.length > 0
      ? html`<ul class="flips">${shown.map((flip) => html`<li>
          <span class="seen">${say("page-quoted", { text: seen(flip) })} <small>${shortPlace(flip.fact.place)}${flip.fact.place.header ? ` · ${flip.fact.place.header}` : ""}</small></span>
          <span class="then">${percent(language, probability) === percent(language, flip.probability) ? nothing : html`<span class="num">${percent(language, probability)} → ${percent(language, flip.probability)}</span>`}
            ${flip.band === link.band ? nothing : html`<span class="band ${flip.band}">${say(`page-band-${flip.band.replace("_", "-")}`)}</span>`}</span>
          ${flip.first === undefined ? nothing : html`<small class="first">${isOwn(evidence, flip.first) ? say("page-flip-own") : say("page-flip-first", { name: flip.first })}</small>`}
        </li>`)}</ul>`
      : nothing}
  </section>`;
}

/** Where neither percent nor band nor who comes first changes, nothing is shown. */
function changes({ probability, band, first }: Flip, evidence: Evidence, language: Language): boolean {
  return percent(language, probability) !== percent(language, evidence.probability) || band !== evidence.link?.band || first !== undefined;
}

/** In short, for the card: the link rests on one cell, or on several single ones. */
export function restsOn({ flips, probability, link }: Evidence, say: Say): string | undefined {
  const breaking = link && probability >= LOOKED_AT ? flips.filter(({ breaks }) => breaks) : [];
  const [most] = breaking;
  return most && say(breaking.length === 1 ? "page-flips-card" : "page-flips-card-some", { text: seen(most) });
}

function seen({ fact }: Flip): string {
  const letters = [...fact.seen.trim()];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : letters.join("");
}

export const flipStyles = css`
  .flips {
    margin: var(--s2) 0 0;
  }
  .flips li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
    padding: 6px 0;
    border-top: 1px solid var(--line);
  }
  .flips .seen {
    overflow-wrap: anywhere;
    min-width: 0;
    flex: 1 1 220px;
  }
  .flips small {
    color: var(--soft);
    font-size: 12px;
  }
  .flips .first {
    flex-basis: 100%;
  }
  .flips .then {
    display: flex;
    gap: 8px;
    align-items: baseline;
    white-space: nowrap;
  }
`;
