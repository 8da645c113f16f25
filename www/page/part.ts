//! What every screen has: the session, redrawn when it changes, and the reader's language.

import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { integer, list } from "../shared/format.js";
import type { Problem, SheetReport } from "../shared/protocol.js";
import { said } from "./remaining.js";
import * as words from "./words.js";
import type { Session } from "./session.js";

export abstract class Part extends LitElement {
  static override properties = { session: { attribute: false } };

  declare session: Session;
  #watched: Session | undefined;
  #redraw = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch(this.session);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch(undefined);
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.isConnected) this.#watch(this.session);
  }

  #watch(session: Session | undefined): void {
    if (session === this.#watched) return;
    this.#watched?.removeEventListener("change", this.#redraw);
    session?.addEventListener("change", this.#redraw);
    this.#watched = session;
  }

  protected say(id: string, values?: Record<string, string | number>): string {
    return words.say(this.session.language, id, values);
  }

  protected sayProblem(problem: Problem): string {
    return words.sayProblem(this.session.language, problem);
  }

  /** Rows that the spreadsheet program hides: how many, what is done with them, and the way to change that. */
  protected hiddenRows(sheet: SheetReport): TemplateResult | typeof nothing {
    const { hiddenRows: n, hiddenRowsUsed: used } = sheet;
    if (n === 0) return nothing;
    return html`<p class="hides small">${this.say(used ? "page-hidden-used" : "page-hidden-left-out", { count: integer(this.session.language, n), n })}
      <button type="button" class="quiet" data-testid="hidden-rows-${sheet.index}" @click=${() => this.session.setHiddenRows(sheet, !used)}>${this.say(used ? "page-hidden-leave-out" : "page-hidden-use")}</button></p>`;
  }

  /** Which file of saved meanings is in use, and for which sheets. */
  protected mappingNotice(): TemplateResult | typeof nothing {
    const { mapping, mapped, language } = this.session;
    if (!mapping) return nothing;
    const sheets = mapped.map(({ place }) => words.sheetName(place));
    return html`<div class="card mapped" data-testid="mapping">
      <p><b>${mapping.name}</b> ${sheets.length > 0 ? this.say("page-mapping-used", { sheets: list(language, sheets) }) : this.say("page-mapping-unused")}</p>
      <button type="button" class="quiet" data-testid="forget-mapping" @click=${() => this.session.forgetMapping()}>${this.say("page-mapping-forget")}</button>
    </div>`;
  }

  /** Rows that were added to the links by the counts of the match before, and the way to count everything anew. */
  protected addedNotice(): TemplateResult | typeof nothing {
    const { summary, tookForAll, language, busy } = this.session;
    const n = summary?.frozen;
    if (!n) return nothing;
    const takes = said(tookForAll / 1_000);
    return html`<div class="card mapped" role="note" data-testid="added">
      <p>${this.say("page-added", { count: integer(language, n), n })}
        ${this.say(`page-added-${takes.unit}`, { count: integer(language, takes.count), n: takes.count })}</p>
      <button type="button" class="quiet" data-testid="count-anew" ?disabled=${busy} @click=${() => this.session.match()}>${this.say("page-added-refresh")}</button>
    </div>`;
  }
}
