//! Step 3: what will be matched, what was left out, what could not be read cell by cell, and who stands in two lists.

import { css, html, nothing, type TemplateResult } from "lit";
import { integer, list } from "../../shared/format.js";
import type { CheckReport, JoinReport, Place, Problem, Severity, SkippedRows } from "../../shared/protocol.js";
import { JoinCard, apart, isOpen } from "../check/joins.js";
import { Noticed, type Filter } from "../check/problems.js";
import { RowsViewer } from "../check/rows.js";
import { looseThread } from "../marks.js";
import { Part } from "../part.js";
import { base } from "../theme.js";
import { WeighingChoices } from "../weighing/choices.js";
import { capital, problemValues, sheetName } from "../words.js";

/** How many are drawn at once, and come at a press. */
const DRAWN = 50;

export class CheckStep extends Part {
  static override properties = { ...Part.properties, filter: { state: true }, drawn: { state: true }, joinsDrawn: { state: true } };

  declare filter: Filter;
  declare drawn: number;
  declare joinsDrawn: number;
  #noticed: { of: CheckReport; is: Noticed } | undefined;
  /** While the rows are counted again the last count stands, so that nobody loses the place. */
  #stands: CheckReport | undefined;
  /** The place in the list of the records last said to be, or not to be, one person. */
  #said: number | undefined;

  constructor() {
    super();
    this.filter = { search: "" };
    this.drawn = DRAWN;
    this.joinsDrawn = DRAWN;
    for (const [name, part] of [["reencuentro-rows", RowsViewer], ["reencuentro-join", JoinCard], ["reencuentro-weighing", WeighingChoices]] as const) {
      if (!customElements.get(name)) customElements.define(name, part);
    }
  }

  protected override render(): TemplateResult {
    const { session } = this;
    if (!session.canMatch) return this.#empty();
    if (session.check) this.#stands = session.check;
    else if (session.failure) this.#stands = undefined;
    const check = session.check ?? this.#stands;
    return html`<div class="step" aria-busy=${check && !session.check ? "true" : nothing} @look=${(event: CustomEvent<Place>) => this.#look(event.detail)}>
      <div><h1>${this.say("page-check-title")}</h1><p class="lede">${this.say("page-check-lede")}</p></div>
      ${check ? this.#report(check) : this.#waiting()}
      <reencuentro-rows .session=${session}></reencuentro-rows>
    </div>`;
  }

  protected override updated(): void {
    const { session } = this;
    if (!session.check && session.canMatch && !session.busy && !session.failure) void session.loadCheck();
    else if (session.check && this.#said !== undefined) void this.#keepPlace(this.#said);
  }

  /** The button that was pressed may be gone with what it said: the reader stays with those records. */
  async #keepPlace(at: number): Promise<void> {
    this.#said = undefined;
    const cards = [...this.renderRoot.querySelectorAll<JoinCard>("reencuentro-join")];
    await Promise.all(cards.map((card) => card.updateComplete));
    if (this.renderRoot instanceof ShadowRoot && this.renderRoot.activeElement) return;
    const next = cards[Math.min(at, cards.length - 1)]?.renderRoot.querySelector<HTMLElement>("button");
    (next ?? this.renderRoot.querySelector<HTMLElement>("#joins"))?.focus();
  }

  #waiting(): TemplateResult {
    if (!this.session.failure) return html`<p class="soft">${this.say("page-check-waiting")}</p>`;
    return html`<p><button type="button" class="go" ?disabled=${this.session.busy} @click=${() => this.session.checkAgain()}>${this.say("page-check-again")}</button></p>`;
  }

  #empty(): TemplateResult {
    return html`<div class="empty">${looseThread}
      <h1>${this.say("page-check-title")}</h1><p class="soft">${this.say("page-nothing-loaded")}</p>
      <button type="button" class="go" @click=${() => this.session.go("load")}>${this.say("page-go-load")}</button></div>`;
  }

  #number(n: number): string {
    return integer(this.session.language, n);
  }

  #report(check: CheckReport): TemplateResult {
    if (this.#noticed?.of !== check) this.#noticed = { of: check, is: new Noticed(check) };
    return html`
      ${this.#counts(check, this.#noticed.is)}
      ${check.children === 0 || check.adults === 0 ? html`<p class="problem refused">${this.say(check.children === 0 ? "page-no-children" : "page-no-adults")}</p>` : nothing}
      <reencuentro-weighing .session=${this.session}></reencuentro-weighing>
      ${this.#problems(this.#noticed.is)} ${this.#joins(check.joins)}
    `;
  }

  // --- counts ------------------------------------------------------------------------------------------------------

  #counts({ children, adults, skippedRows, skipped, joins }: CheckReport, noticed: Noticed): TemplateResult {
    const { language, sheets } = this.session;
    const count = (id: string, n: number) => this.say(id, { count: this.#number(n), n });
    const distinct = apart(joins);
    const joined = distinct.filter(({ undone }) => !undone).length;
    const maybe = distinct.filter(isOpen).length;
    const reasons = Map.groupBy(skipped, ({ reason }) => reason);
    const why = [...reasons].map(([reason, rows]) => {
      const n = rows.reduce((sum, { count }) => sum + count, 0);
      return this.say("page-counts-left-out-of", { why: this.say(reason), count: this.#number(n) });
    });
    return html`<section class="card counts" data-testid="counts">
      <p class="all">${this.say("page-counts", { children: count("page-counts-children", children), adults: count("page-counts-adults", adults) })}</p>
      ${skippedRows === 0
        ? html`<p class="soft">${this.say("page-counts-none-left-out")}</p>`
        : why.length === 0
          ? html`<p>${count("page-counts-left-out", skippedRows)}</p>`
          : html`<p>${this.say("page-counts-left-out-why", { left: count("page-counts-left-out", skippedRows), why: list(language, why) })}</p>
              <details data-testid="skipped"><summary>${this.say("page-counts-which")}</summary><ul class="skipped">
                ${skipped.map((rows) => this.#skipped(rows))}
              </ul></details>`}
      <p class="to">
        ${noticed.all.length > 0 ? html`<button type="button" class="quiet" @click=${() => this.#to("problems")}>${count("page-problems-all", noticed.all.length)}</button>` : nothing}
        ${[["page-counts-joined", joined], ["page-counts-maybe", maybe]].map(([id, n]) =>
          n ? html`<button type="button" class="quiet" @click=${() => this.#to("joins")}>${count(id as string, n as number)}</button>` : nothing)}
      </p>
      ${sheets.filter(({ hiddenRows, role }) => hiddenRows > 0 && role !== "ignore").map((sheet) => html`<div class="hidden-rows"><p><b>${sheetName(sheet.place)}</b></p>${this.hiddenRows(sheet)}</div>`)}
    </section>`;
  }

  /** The way down a long screen, for eyes and ears. */
  #to(section: string): void {
    const heading = this.renderRoot.querySelector<HTMLElement>(`#${section}`);
    heading?.scrollIntoView({ block: "start" });
    heading?.focus({ preventScroll: true });
  }

  #skipped({ place, reason, count, rows }: SkippedRows): TemplateResult {
    const left = count - rows.length;
    return html`<li>
      <p><b>${sheetName(place)}</b> <span class="soft">${this.say(reason)}</span></p>
      <p class="rows">${rows.map((row) => html`<button
        type="button" class="quiet num" aria-label=${this.#lookLabel({ ...place, row })}
        @click=${() => this.#look({ ...place, row }, capital(this.say(reason)))}
      >${row}</button>`)}${left > 0 ? html`<span class="soft small">${this.say("page-counts-more-rows", { count: this.#number(left), n: left })}</span>` : nothing}</p>
    </li>`;
  }

  // --- what was noticed --------------------------------------------------------------------------------------------

  #problems(noticed: Noticed): TemplateResult {
    if (noticed.all.length === 0) return html`<section><h2>${this.say("page-problems")}</h2><p class="soft">${this.say("page-problems-none")}</p></section>`;
    const shown = noticed.shown(this.filter);
    const drawn = shown.slice(0, this.drawn);
    const left = shown.length - drawn.length;
    const all = shown.length === noticed.all.length;
    return html`<section aria-labelledby="problems">
      <h2 id="problems" tabindex="-1">${this.say("page-problems")}</h2>
      <p class="soft">${this.say("page-problems-lede")}</p>
      ${this.#filters(noticed)}
      <p class="soft small" role="status" data-testid="problems-count">${all
        ? this.say("page-problems-all", { count: this.#number(shown.length), n: shown.length })
        : this.say("page-problems-some", { count: this.#number(shown.length), total: this.#number(noticed.all.length) })}
        ${all ? nothing : html`<button type="button" class="quiet" data-testid="problems-clear" @click=${() => this.#setFilter({ kind: undefined, sheet: undefined, severity: undefined, search: "" })}>${this.say("page-problems-clear")}</button>`}</p>
      ${drawn.length > 0
        ? html`<table class="card problems" role="table" aria-labelledby="problems">
            <thead role="rowgroup"><tr role="row">
              ${["file", "row", "column", "seen", "done"].map((id) => html`<th role="columnheader" scope="col">${this.say(`page-th-${id}`)}</th>`)}
              <th role="columnheader" scope="col"><span class="hidden">${this.say("page-th-look")}</span></th>
            </tr></thead>
            <tbody role="rowgroup" data-testid="problems">${drawn.map((problem) => this.#problem(problem))}</tbody>
          </table>`
        : nothing}
      ${left > 0 ? html`<button type="button" class="quiet" data-testid="problems-more" @click=${() => (this.drawn += DRAWN)}>${this.say("page-show-more", { count: this.#number(left) })}</button>` : nothing}
    </section>`;
  }

  #filters({ all, kinds, sheets, severities }: Noticed): TemplateResult {
    const { kind, sheet, severity, search } = this.filter;
    return html`<div class="filters">
      <label class="find"><span class="small soft">${this.say("page-problems-search")}</span>
        <input class="field" type="search" data-testid="problems-search" .value=${search} @input=${(event: Event) => this.#setFilter({ search: (event.target as HTMLInputElement).value })}></label>
      ${sheets.length > 1 ? this.#choice("page-th-file", "problems-sheet", sheets.map((name) => [name, name]), sheet, (sheet) => this.#setFilter({ sheet })) : nothing}
      ${severities.length > 1
        ? this.#choice("page-problems-weight", "problems-severity", severities.map((of) => [of, this.say(`page-severity-${of}`)]), severity, (severity) => this.#setFilter({ severity: severity as Severity | undefined }))
        : nothing}
    </div>
    ${kinds.size > 1
      ? html`<div class="chips" role="group" aria-label=${this.say("page-problems-filter")}>
          <button type="button" aria-pressed=${kind === undefined} @click=${() => this.#setFilter({ kind: undefined })}>${this.say("page-all")} ${this.#number(all.length)}</button>
          ${[...kinds].map(([code, found]) => html`<button
            type="button" aria-pressed=${kind === code} @click=${() => this.#setFilter({ kind: code })}
          >${firstSentence(this.#title(found))} ${this.#number(found.length)}</button>`)}
        </div>`
      : nothing}`;
  }

  #choice(label: string, testid: string, options: string[][], now: string | undefined, choose: (value: string | undefined) => void): TemplateResult {
    return html`<label><span class="small soft">${this.say(label)}</span>
      <select data-testid=${testid} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value || undefined)}>
        <option value="" .selected=${!now}>${this.say("page-all")}</option>
        ${options.map(([value, name]) => html`<option value=${value!} .selected=${value === now}>${name}</option>`)}
      </select></label>`;
  }

  #setFilter(change: Partial<Filter>): void {
    this.filter = { ...this.filter, ...change };
    this.drawn = DRAWN;
  }

  /** The sentence that all of a kind share: what is different in each is left out. */
  #title(found: Problem[]): string {
    const some = found.slice(0, 200).map((problem) => problemValues(problem)) as [Record<string, string>];
    const [first, ...others] = some;
    const shared = Object.entries(first).map(([name, value]) => [name, others.every((other) => other[name] === value) ? value : "…"]);
    return this.say(found[0]!.code, Object.fromEntries(shared));
  }

  #problem(problem: Problem): TemplateResult {
    const { place, seen, severity } = problem;
    return html`<tr role="row" class=${severity}>
      <td role="cell" class="file">${sheetName(place)}</td>
      <td role="cell" class="num row"><span class="label">${this.say("page-th-row")}</span> ${place.row ?? "–"}</td>
      <td role="cell" class="column"><span class="label">${this.say("page-th-column")}</span> ${place.column ?? "–"}${place.header ? html` <span class="soft">${place.header}</span>` : nothing}</td>
      <td role="cell" class="seen">${seen === undefined ? "–" : html`<code>${seen}</code>`}</td>
      <td role="cell" class="done">${this.sayProblem(problem)}</td>
      <td role="cell" class="look">${place.row === undefined ? nothing : html`<button
        type="button" class="quiet" @click=${() => this.#look(place, this.sayProblem(problem))}>${this.say("page-look")}<span class="hidden">: ${this.#place(place)}</span></button>`}</td>
    </tr>`;
  }

  #lookLabel(place: Place): string {
    return this.say("page-look-at", { place: this.#place(place) });
  }

  #place(place: Place): string {
    return this.say("page-place-row", { where: sheetName(place), row: `${place.row ?? ""}` });
  }

  #look(place: Place, note = ""): void {
    void this.renderRoot.querySelector<RowsViewer>("reencuentro-rows")?.look(place, note);
  }

  // --- one person in several lists -----------------------------------------------------------------------------------

  #joins(reports: JoinReport[]): TemplateResult {
    const joins = apart(reports);
    const left = joins.length - this.joinsDrawn;
    return html`<section aria-labelledby="joins">
      <h2 id="joins" tabindex="-1">${this.say("page-joins")}</h2>
      ${joins.length === 0
        ? html`<p class="soft">${this.say("page-joins-none")}</p>`
        : html`<p class="soft">${this.say("page-joins-lede")}</p>
            <ul class="joins" data-testid="joins">${joins.slice(0, this.joinsDrawn).map((join, at) => html`<li><reencuentro-join @said=${() => (this.#said = at)} .session=${this.session} .join=${join}></reencuentro-join></li>`)}</ul>
            ${left > 0 ? html`<button type="button" class="quiet" @click=${() => (this.joinsDrawn += DRAWN)}>${this.say("page-show-more", { count: this.#number(left) })}</button>` : nothing}`}
    </section>`;
  }

  static override styles = [
    base,
    css`
      .counts {
        padding: var(--s4) var(--s5);
        display: grid;
        gap: var(--s2);
      }
      .all {
        font: 600 clamp(20px, 1.2vw + 15px, 28px) / 1.3 var(--serif);
      }
      .to button {
        text-align: left;
      }
      .to {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--s3);
        margin-left: -10px;
      }
      h2:focus-visible {
        outline: none;
      }
      .skipped {
        display: grid;
        gap: var(--s1);
        padding-top: var(--s1);
      }
      .skipped li {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 var(--s2);
      }
      .rows {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
      }
      .rows button {
        min-width: 44px;
      }
      .hidden-rows {
        border-top: 1px solid var(--line);
        padding-top: var(--s2);
      }
      summary {
        cursor: pointer;
        color: var(--thread);
        font-weight: 600;
        font-size: 14px;
        padding: var(--s1) 0;
      }
      .filters {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s3);
        margin-top: var(--s3);
        align-items: end;
      }
      .filters label {
        display: grid;
        grid-template-columns: minmax(0, auto);
        gap: 2px;
        min-width: 0;
        max-width: 100%;
      }
      .find {
        flex: 1 1 240px;
        max-width: 420px;
      }
      .chips {
        margin: var(--s3) 0;
      }
      .chips button {
        text-align: left;
      }
      [data-testid="problems-count"] {
        min-height: 32px;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2);
      }
      table {
        width: 100%;
        border-collapse: separate;
        border-spacing: 0;
        font-size: 14px;
        overflow: hidden;
      }
      th {
        text-align: left;
        font-weight: 500;
        color: var(--soft);
        font-size: 13px;
      }
      th,
      td {
        padding: 8px 12px;
        vertical-align: top;
      }
      td {
        border-top: 1px solid var(--line);
      }
      th:first-child {
        border-left: 3px solid transparent;
      }
      td:first-child {
        border-left: 3px solid var(--tie);
      }
      .refused td:first-child {
        border-left-color: var(--against);
      }
      .note td:first-child {
        border-left-color: var(--edge);
      }
      .file,
      .column {
        overflow-wrap: anywhere;
        min-width: 13ch;
        max-width: 24ch;
      }
      .seen {
        min-width: 15ch;
        max-width: 30ch;
      }
      .look {
        padding-block: 3px;
        white-space: nowrap;
        text-align: right;
      }
      .label {
        display: none;
        color: var(--soft);
      }
      code {
        font: 13px/1.4 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace;
        background: var(--mark);
        border-radius: 4px;
        padding: 0 5px;
        overflow-wrap: anywhere;
      }
      .joins {
        display: grid;
        gap: var(--s2);
        margin-top: var(--s3);
      }
      @container (max-width: 820px) {
        .problems,
        .problems tbody {
          display: block;
        }
        .problems thead {
          position: absolute;
          clip-path: inset(50%);
        }
        .problems tr {
          display: grid;
          grid-template-columns: auto minmax(0, 1fr) auto;
          gap: 2px var(--s3);
          padding: var(--s3);
          border-left: 3px solid var(--tie);
          border-bottom: 1px solid var(--line);
        }
        .problems tr.refused {
          border-left-color: var(--against);
        }
        .problems tr.note {
          border-left-color: var(--edge);
        }
        .problems td,
        .problems td:first-child {
          border: 0;
          padding: 0;
          max-width: none;
        }
        .file {
          grid-column: 1 / 3;
          grid-row: 1;
          color: var(--soft);
        }
        .look {
          grid-column: 3;
          grid-row: 1 / 3;
        }
        .row {
          grid-row: 2;
        }
        .column {
          grid-column: 2;
          grid-row: 2;
        }
        .seen,
        .done {
          grid-column: 1 / -1;
        }
        .label {
          display: inline;
        }
      }
    `,
  ];
}

/** Enough to tell kinds apart: up to the first comma or full stop that ends a thought. */
function firstSentence(text: string): string {
  return /^.*?(?=[.,:;] |$)/.exec(text)![0].replace(/\.$/, "");
}
