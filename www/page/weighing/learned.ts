//! After links were looked for: what the files taught, what the reader left out, and the way to change both.

import { css, html, nothing, type TemplateResult } from "lit";
import { integer, list, percent } from "../../shared/format.js";
import type { Moved, Summary } from "../../shared/protocol.js";
import type { Session } from "../session.js";
import { LEARNS_FROM, learns, leftOut, movedWords, withPiece, withoutPiece } from "./words.js";

type Say = (id: string, values?: Record<string, string | number>) => string;

export function weighed(session: Session, summary: Summary, say: Say): TemplateResult {
  return html`${learned(session, summary, say)} ${left(session, say)}`;
}

/** What moved by less than this of all true relatives is not worth a sentence of its own. */
const LITTLE = 0.01;

/** What these files taught, in one line. */
export function learnedLine({ learned = [] }: Summary, { language, settings }: Session, say: Say): string {
  if (!learns(settings)) return say("page-learned-off");
  const [most] = learned;
  if (!most) return say("page-learned-nothing");
  if (learned.every((move) => Math.abs(move.after - move.before) < LITTLE)) return say("page-learned-little", { most: percent(language, LITTLE) });
  return say("page-learned-most", { ...movedWords(most, say), before: percent(language, most.before), after: percent(language, most.after) });
}

/** Of lists too short to learn from, nothing is said. */
function learned(session: Session, summary: Summary, say: Say): TemplateResult | typeof nothing {
  const { language, settings } = session;
  const { learned = [], children } = summary;
  if (children < LEARNS_FROM) return nothing;
  if (learns(settings)) {
    return html`<div class="cand nobody" data-testid="learned">
      <span class="top"><b>${say("page-learned")}</b></span>
      <p class="line">${learnedLine(summary, session, say)}</p>
      ${learned.length === 0 ? nothing : html`<details><summary>${say("page-learned-all", { count: integer(language, learned.length), n: learned.length })}</summary>
        <p class="line">${say("page-learned-means")}</p>
        <table class="moves"><caption class="hidden">${say("page-learned")}</caption>
          <thead><tr><th scope="col">${say("page-learned-comparison")}</th><th scope="col" class="share">${say("page-learned-from")}</th><th scope="col" class="share">${say("page-learned-to")}</th></tr></thead>
          <tbody>${learned.map((move) => row(move, session, say))}</tbody>
        </table></details>`}
      <button type="button" class="quiet" data-testid="learn-not" @click=${() => session.weighAgain(withoutPiece(settings, "learning"))}>${say("page-learn-not")}</button>
    </div>`;
  }
  return html`<div class="cand nobody" data-testid="learned">
    <span class="top"><b>${learnedLine(summary, session, say)}</b></span>
    <button type="button" class="quiet" data-testid="learn-again" @click=${() => session.weighAgain(withPiece(settings, "learning"))}>${say("page-learn-again")}</button>
  </div>`;
}

function row(move: Moved, { language }: Session, say: Say): TemplateResult {
  const { comparison, level, relation } = movedWords(move, say);
  return html`<tr>
    <th scope="row">${comparison}<span class="level">${level} · ${relation}</span></th>
    <td class="share num">${percent(language, move.before)}</td>
    <td class="share num">${percent(language, move.after)}</td>
  </tr>`;
}

function left(session: Session, say: Say): TemplateResult | typeof nothing {
  const kinds = leftOut(session.settings);
  if (kinds.length === 0) return nothing;
  const learning = (session.settings.without ?? []).filter((piece) => !(kinds as string[]).includes(piece));
  return html`<div class="cand nobody" data-testid="left-out">
    <span class="top"><b>${say("page-kinds-left")}</b></span>
    <p class="line">${list(session.language, kinds.map((kind) => say(`page-kind-${kind}`)))}</p>
    <button type="button" class="quiet" data-testid="count-all" @click=${() => session.weighAgain({ without: learning })}>${say("page-kinds-all")}</button>
  </div>`;
}

export const learnedStyles = css`
  .moves {
    width: 100%;
    border-collapse: collapse;
    font-size: 13px;
    margin: var(--s2) 0;
  }
  .moves th,
  .moves td {
    text-align: left;
    font-weight: 400;
    vertical-align: top;
    padding: 5px 0 5px 8px;
    border-top: 1px solid var(--line);
  }
  .moves th:first-child {
    padding-left: 0;
  }
  .moves thead th {
    color: var(--soft);
    border: 0;
  }
  .moves .share {
    text-align: right;
    white-space: nowrap;
  }
  .moves .level {
    display: block;
    color: var(--soft);
  }
  .by-hand ~ .nobody {
    margin-top: var(--s4);
  }
  .nobody summary {
    cursor: pointer;
    color: var(--thread);
    font-weight: 600;
    font-size: 14px;
    padding: var(--s1) 0;
  }
`;
