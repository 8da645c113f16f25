//! The bar that decides on the pair shown, the marks of what was decided, and the keys that do the same.

import { css, html, nothing, type TemplateResult } from "lit";
import type { Decision, Verdict } from "../../shared/protocol.js";
import { VERDICTS } from "../decisions.js";
import type { Session } from "../session.js";
import { verdictId } from "../words.js";

type Say = (id: string, values?: Record<string, string | number>) => string;

const KEYS: Record<(typeof VERDICTS)[number], string> = { lead: "C", not_this_adult: "X", unsure: "U" };

/** How a verdict's mark is coloured: as the band that means as much. */
export const MARKS: Record<(typeof VERDICTS)[number], string> = { lead: "strong", not_this_adult: "none", unsure: "tie" };

function decideId(verdict: Verdict): string {
  return `page-decide-${verdict.replaceAll("_", "-")}`;
}

export function decideBar(session: Session, say: Say, showKeys: () => void): TemplateResult {
  const { evidence } = session.bench;
  if (!evidence) return html``;
  const { decisions } = session;
  const decision = decisions.of(evidence.child, evidence.adult);
  return html`<div class="decide" role="group" aria-label=${say("page-decide")}>
    ${(decision ? decisions.against(decision) : []).map(({ code, adultIds }) => {
      const names = adultIds.filter((id) => id !== evidence.adult.id).map((id) => decisions.nameOf("adult", id)).join("; ");
      return html`<p class="problem two" role="note">${say(code)} ${say("page-conflict-also", { names })}</p>`;
    })}
    ${VERDICTS.map((verdict) => html`<button
      type="button" class="verdict-${verdict}" aria-pressed=${decision?.verdict === verdict} data-testid="decide-${verdict}"
      @click=${() => session.decide(verdict)}
    >${say(decideId(verdict))} ${session.keys ? html`<kbd aria-hidden="true">${KEYS[verdict]}</kbd>` : nothing}</button>`)}
    <span class="back-and-forth">
      <button type="button" class="quiet" data-testid="undo" ?disabled=${!decisions.canUndo} @click=${() => session.undo()}>${say("page-undo")}</button>
      <button type="button" class="quiet" data-testid="redo" ?disabled=${!decisions.canRedo} @click=${() => session.redo()}>${say("page-redo")}</button>
      <button type="button" class="quiet" data-testid="show-keys" aria-label=${say("page-keys")} @click=${showKeys}>?</button>
    </span>
  </div>`;
}

/** The weightiest of what was decided of somebody. */
export function pill(about: Decision[], say: Say): TemplateResult | typeof nothing {
  const verdict = (["lead", "unsure", "not_this_adult"] as const).find((one) => about.some((decision) => decision.verdict === one));
  return verdict ? html`<span class="band said ${MARKS[verdict]}">${say(verdictId(verdict))}</span>` : nothing;
}

export function decidedNow({ decidedNow: now, decisions }: Session, say: Say): string {
  if (!now) return "";
  const { how, decision } = now;
  const values = { child: decisions.nameOf("child", decision.childId), adult: decisions.nameOf("adult", decision.adultId) };
  return how === "undone" ? say("page-undone", values) : say("page-decided", { ...values, verdict: say(verdictId(decision.verdict)) });
}

export function isTyping(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof Element && target.matches("input, textarea, select, [contenteditable], dialog *");
}

/** Whether the key was one that decides, and has decided. */
export function decideKey(event: KeyboardEvent, session: Session): boolean {
  if (!session.keys || event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event)) return false;
  const key = event.key.toUpperCase();
  const verdict = VERDICTS.find((one) => KEYS[one] === key);
  if (verdict && session.bench.evidence) session.decide(verdict);
  else if (key === "Z") event.shiftKey ? session.redo() : session.undo();
  else return false;
  return true;
}

export function keysDialog(session: Session, say: Say): TemplateResult {
  const rows: [key: string, id: string][] = [
    ...VERDICTS.map((verdict): [string, string] => [KEYS[verdict], decideId(verdict)]),
    ["Z", "page-undo"], ["⇧ Z", "page-redo"], ["↑ ↓", "page-keys-walk"], ["?", "page-keys-show"],
  ];
  return html`<dialog id="keys" aria-labelledby="keys-title">
    <h2 id="keys-title">${say("page-keys")}</h2>
    <dl>${rows.map(([key, id]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${say(id)}</dd></div>`)}</dl>
    <label><input
      type="checkbox" data-testid="use-keys" .checked=${session.keys} @change=${(event: Event) => session.useKeys((event.target as HTMLInputElement).checked)}
    > ${say("page-keys-use")}</label>
    <form method="dialog"><button data-testid="close-keys">${say("page-close")}</button></form>
  </dialog>`;
}

export const decideStyles = css`
  .decide {
    position: sticky;
    bottom: calc(-1 * var(--s4));
    margin: auto calc(-1 * var(--s4)) calc(-1 * var(--s4));
    padding: var(--s3) var(--s4);
    background: var(--paper);
    border-top: 1px solid var(--line);
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
  }
  .decide .two {
    width: 100%;
    font-size: 14px;
  }
  .decide [aria-pressed] {
    padding: 8px 11px;
  }
  .decide [aria-pressed="true"] {
    background: var(--ink);
    border-color: var(--ink);
    color: var(--paper);
  }
  .decide .verdict-lead[aria-pressed="false"] {
    background: var(--thread);
    border-color: var(--thread);
    color: var(--paper);
  }
  kbd {
    font: 500 12px var(--sans);
    opacity: 0.8;
    margin-left: 4px;
  }
  .back-and-forth {
    display: flex;
    flex-wrap: wrap;
    margin-left: auto;
  }
  .back-and-forth button {
    padding: 6px 8px;
    font-size: 13px;
  }
  .back-and-forth button:disabled {
    border-color: transparent;
    text-decoration: none;
  }
  .said {
    justify-self: start;
    display: inline-block;
    margin-top: 4px;
  }
  .said.strong::before {
    content: "✓\\00a0";
  }
  .said.none::before {
    content: "×\\00a0";
  }
  .said.tie::before {
    content: "?\\00a0";
  }
  dialog {
    color: var(--ink);
    background: var(--card);
    border: 1px solid var(--edge);
    border-radius: 16px;
    padding: var(--s5);
    width: min(420px, calc(100vw - 32px));
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  dialog dl {
    margin: var(--s3) 0;
    display: grid;
    gap: var(--s2);
  }
  dialog dl div {
    display: grid;
    grid-template-columns: 56px 1fr;
    align-items: baseline;
  }
  dialog kbd {
    border: 1px solid var(--edge);
    border-radius: 6px;
    padding: 2px 8px;
    margin: 0;
    opacity: 1;
  }
  @media (max-width: 700px), (max-height: 560px) {
    .decide {
      position: static;
      margin: var(--s4) calc(-1 * var(--s4)) 0;
    }
  }
`;
