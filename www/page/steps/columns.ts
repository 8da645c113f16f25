//! Step 2: what each column means, how sure we are and why, all of it changeable.

import { css, html, nothing, type TemplateResult } from "lit";
import { integer, percent } from "../../shared/format.js";
import type { ColumnReport, DateOrder, Field, SheetReport, What, Whom } from "../../shared/protocol.js";
import { looseThread } from "../marks.js";
import { Part } from "../part.js";
import { base } from "../theme.js";
import { capital, fieldName, sheetName } from "../words.js";
import { readings } from "./dates.js";
import { UNSURE } from "./load.js";

const OWN: What[] = [
  "record_id", "name", "given_name", "middle_name", "surname", "second_surname", "alias", "sex", "birth_date",
  "birth_year", "age", "a_number", "event_number", "family_unit_number", "subject_key", "fin", "portal_id", "country",
  "department", "municipality", "language", "apprehension_date", "sector", "station", "office", "landmark",
  "referral_date", "book_in_date", "release_date", "facility", "phone", "address", "email", "separation_reason",
  "family_flag", "row_role", "do_not_share", "notes",
];
const KIN: What[] = [
  "name", "given_name", "surname", "second_surname", "sex", "birth_date", "birth_year", "age", "a_number", "country",
  "relation", "phone", "address", "email", "notes",
];
const GROUPS: [Whom, What[]][] = [
  ["own", OWN], ["mother", KIN], ["father", KIN], ["parent", KIN], ["child", KIN], ["relative", KIN],
];
const ORDERS: DateOrder[] = ["day_first", "month_first", "year_first"];

function key({ whom, what }: Field): string {
  return what === "unused" ? "unused" : `${whom}:${what}`;
}

function fieldOf(key: string): Field {
  const [whom, what] = key === "unused" ? ["own", "unused"] : key.split(":");
  return { whom: whom as Whom, what: what as What };
}

export class ColumnsStep extends Part {
  /** The order in which the columns of a sheet are shown stays while it is looked at: nothing jumps at an answer. */
  #shown: { key: string; order: number[] } = { key: "", order: [] };
  /** Columns that were asked about since the sheet is shown. */
  #asked = new Set<number>();

  protected override render(): TemplateResult {
    const { sheets, sheetShown } = this.session;
    const sheet = sheets[sheetShown];
    if (!sheet) return this.#empty();
    return html`
      <div class="step">
        <div>
          <h1>${this.say("page-columns-title")}</h1>
          <p class="lede">${this.say("page-columns-lede")}</p>
        </div>
        ${this.#open(sheets)}
        ${this.mappingNotice()}
        ${sheets.length > 1 ? this.#sheets(sheets, sheetShown) : nothing}
        <section aria-label=${sheetName(sheet.place)}>
          <h2>${sheetName(sheet.place)}</h2>
          <p class="soft">${this.say(`page-role-${sheet.role}`)} · <span class="num">${this.say("page-rows", { count: integer(this.session.language, sheet.dataRows), n: sheet.dataRows })}</span></p>
          ${this.hiddenRows(sheet)} ${this.#headerRow(sheet)} ${this.#columns(sheet)} ${this.#reset(sheet)}
        </section>
        ${this.#save()}
      </div>
    `;
  }

  /** How many questions are open in all sheets, and the way to the next sheet that has one. */
  #open(sheets: SheetReport[]): TemplateResult | typeof nothing {
    const n = this.session.openQuestions();
    if (n === 0) return nothing;
    const elsewhere = sheets.findIndex((sheet, at) => at !== this.session.sheetShown && this.session.openQuestions([sheet]) > 0);
    return html`<div class="card ask" data-testid="open-questions">
      <p><b>${this.say("page-open-questions", { count: integer(this.session.language, n), n })}</b> <span>${this.say("page-open-more")}</span></p>
      ${elsewhere >= 0 ? html`<button type="button" class="quiet" @click=${() => this.#show(elsewhere)}>${this.say("page-open-next", { sheet: sheetName(sheets[elsewhere]!.place) })}</button>` : nothing}
    </div>`;
  }

  #reset(sheet: SheetReport): TemplateResult | typeof nothing {
    const choice = this.session.choiceOf(sheet.place);
    if (!choice?.columns?.length && choice?.headerRow === undefined) return nothing;
    return html`<p class="reset"><button type="button" class="quiet" data-testid="forget-columns" @click=${() => this.session.forgetColumns(sheet)}>${this.say("page-columns-reset")}</button></p>`;
  }

  #save(): TemplateResult {
    return html`<section class="card save">
      <div><h2>${this.say("page-mapping-title")}</h2><p class="soft">${this.say("page-mapping-more")}</p></div>
      <button type="button" data-testid="save-mapping" ?disabled=${this.session.busy} @click=${() => this.session.saveMapping()}>${this.say("page-mapping-save")}</button>
    </section>`;
  }

  #empty(): TemplateResult {
    return html`<div class="empty">${looseThread}
      <h1>${this.say("page-columns-title")}</h1><p class="soft">${this.say("page-nothing-loaded")}</p>
      <button type="button" class="go" @click=${() => this.session.go("load")}>${this.say("page-go-load")}</button></div>`;
  }

  #sheets(sheets: SheetReport[], shown: number): TemplateResult {
    return html`<nav aria-label=${this.say("page-sheets")}><ul class="chips">
      ${sheets.map((sheet, at) => {
        const open = sheet.columns.filter((column) => column.dateOrderOpen).length;
        return html`<li><button type="button" aria-pressed=${at === shown} @click=${() => this.#show(at)}>
          ${sheetName(sheet.place)}${open > 0 ? html` <b class="asked">${this.say("page-asked-short", { count: integer(this.session.language, open), n: open })}</b>` : nothing}
        </button></li>`;
      })}
    </ul></nav>`;
  }

  #show(at: number): void {
    this.session.sheetShown = at;
    this.requestUpdate();
  }

  #headerRow(sheet: SheetReport): TemplateResult {
    const rows = sheet.firstRows;
    const width = Math.min(8, Math.max(0, ...rows.map(([, cells]) => cells.length)));
    return html`<details class="header card" ?open=${sheet.headerRow === 0}>
      <summary>${sheet.headerRow === 0 ? this.say("page-header-none") : this.say("page-header-is", { row: sheet.headerRow })}</summary>
      <fieldset><legend class="soft small">${this.say("page-header-row")}</legend>
      <div class="scroll" tabindex="0" role="group" aria-label=${this.say("page-header-row")}><table class="grid">
        ${rows.map(([row, cells]) => html`<tr class=${row === sheet.headerRow ? "is" : ""}>
          <th scope="row"><label><input
            type="radio" name="header" value=${row} .checked=${row === sheet.headerRow}
            aria-label=${this.say("page-header-row-n", { row })}
            @change=${() => this.session.setHeaderRow(sheet, row)}
          ><span class="num">${row}</span></label></th>
          ${cells.slice(0, width).map((cell) => html`<td>${cell}</td>`)}
          ${cells.length > width ? html`<td class="soft">…</td>` : nothing}
        </tr>`)}
        <tr class=${sheet.headerRow === 0 ? "is" : ""}>
          <th scope="row"><label><input
            type="radio" name="header" value="0" .checked=${sheet.headerRow === 0} aria-label=${this.say("page-header-none")}
            @change=${() => this.session.setHeaderRow(sheet, 0)}
          ><span>–</span></label></th>
          <td class="soft" colspan=${width + 1}>${this.say("page-header-none")}</td>
        </tr>
      </table></div></fieldset>
    </details>`;
  }

  #columns(sheet: SheetReport): TemplateResult {
    const used = this.#ordered(sheet).filter((column) => column.field.what !== "unused");
    const unused = sheet.columns.filter((column) => column.field.what === "unused");
    return html`
      <ul class="columns" data-testid="columns">${used.map((column) => this.#column(sheet, column))}</ul>
      ${unused.length > 0
        ? html`<details class="unused" ?open=${used.length === 0}>
            <summary>${this.say("page-unused", { count: integer(this.session.language, unused.length), n: unused.length })}</summary>
            <ul class="columns">${unused.map((column) => this.#column(sheet, column))}</ul>
          </details>`
        : nothing}
    `;
  }

  /** Those that are asked about first, then those we are not sure of, then the others as they stand in the sheet. */
  #ordered(sheet: SheetReport): ColumnReport[] {
    const key = [sheetName(sheet.place), ...sheet.columns.map(({ header }) => header)].join("\n");
    if (this.#shown.key !== key) {
      const weight = ({ dateOrderOpen, confidence, field }: ColumnReport) => (field.what === "unused" ? 2 : dateOrderOpen ? 0 : confidence < UNSURE ? 1 : 2);
      const order = sheet.columns.toSorted((a, b) => weight(a) - weight(b) || a.index - b.index).map(({ index }) => index);
      this.#shown = { key, order };
      this.#asked = new Set();
    }
    for (const { index, dateOrderOpen } of sheet.columns) if (dateOrderOpen) this.#asked.add(index);
    return this.#shown.order.flatMap((index) => sheet.columns.find((column) => column.index === index) ?? []);
  }

  #column(sheet: SheetReport, column: ColumnReport): TemplateResult {
    const name = column.header || this.say("page-column-letters", { letters: column.letters });
    const doubtful = column.field.what !== "unused" && (column.dateOrderOpen || column.confidence < UNSURE);
    return html`<li class="column card ${doubtful ? "doubtful" : ""}">
      <div class="from">
        <h3>${name} <span class="soft small">${column.letters}</span></h3>
        <p class="samples soft small">${column.samples.map((sample) => html`<span>${sample}</span>`)}</p>
        <p class="soft small num">${this.say("page-filled", {
          filled: integer(this.session.language, column.filled), rows: integer(this.session.language, sheet.dataRows),
        })}</p>
      </div>
      <div class="to">
        <label><span class="hidden">${this.say("page-meaning-of", { column: name })}</span>${this.#meaning(sheet, column)}</label>
        ${column.field.what === "unused" || column.confidence >= 1 ? nothing : this.#sure(column)}
        <p class="soft small">${column.reasons.map((reason) => this.say(reason)).join(" ")}</p>
      </div>
      ${column.dateOrder ? this.#dateOrder(sheet, column, name) : nothing}
    </li>`;
  }

  #meaning(sheet: SheetReport, column: ColumnReport): TemplateResult {
    const now = key(column.field);
    const known = now === "unused" || GROUPS.some(([whom, whats]) => whats.some((what) => key({ whom, what }) === now));
    const name = (field: Field) => fieldName(this.session.language, field);
    const option = (value: string, label: string) =>
      html`<option value=${value} ?selected=${value === now} .selected=${value === now}>${label}</option>`;
    return html`<select
      data-testid="meaning-${sheet.index}-${column.index}"
      @change=${(event: Event) => this.session.setColumn(sheet, column.index, { field: fieldOf((event.target as HTMLSelectElement).value) })}
    >
      ${option("unused", name({ whom: "own", what: "unused" }))}
      ${known ? nothing : option(now, name(column.field))}
      ${GROUPS.map(([whom, whats]) => html`<optgroup label=${capital(this.say(`whom-${whom}`))}>
        ${whats.map((what) => option(key({ whom, what }), name({ whom, what })))}
      </optgroup>`)}
    </select>`;
  }

  #sure({ confidence }: ColumnReport): TemplateResult {
    const words = confidence >= 0.85 ? "sure" : confidence >= UNSURE ? "fairly" : "unsure";
    return html`<p class="sure small ${words}">
      <svg viewBox="0 0 60 6" aria-hidden="true"><rect width="60" height="6" rx="3" fill="var(--line)"></rect><rect
        width=${Math.round(60 * confidence)} height="6" rx="3" fill="currentColor"></rect></svg>
      ${this.say(`page-sure-${words}`)} <span class="num">${percent(this.session.language, confidence)}</span>
    </p>`;
  }

  #dateOrder(sheet: SheetReport, column: ColumnReport, name: string): TemplateResult {
    const said = this.session.choiceOf(sheet.place)?.columns?.some(({ index, dateOrder }) => index === column.index && dateOrder);
    if (column.dateOrderOpen || (said && this.#asked.has(column.index))) return this.#question(sheet, column, name);
    return html`<div class="order">
      <label>${this.say("page-order")}
        <select
          data-testid="order-${sheet.index}-${column.index}" aria-label=${this.say("page-order-of", { column: name })}
          @change=${(event: Event) => this.#setOrder(sheet, column, (event.target as HTMLSelectElement).value as DateOrder)}
        >${ORDERS.map((order) => html`<option value=${order} ?selected=${order === column.dateOrder} .selected=${order === column.dateOrder}>${this.say(`page-order-${order.replace("_", "-")}`)}</option>`)}</select>
      </label>
    </div>`;
  }

  /** Both readings of a date of this column, to choose from. */
  #question(sheet: SheetReport, column: ColumnReport, name: string): TemplateResult {
    const { language } = this.session;
    const open = column.dateOrderOpen;
    const { sample, dayFirst, monthFirst } = readings(language, column.samples);
    const answers = [["day_first", dayFirst], ["month_first", monthFirst]] as const;
    const taken = column.dateOrder === "day_first" ? dayFirst : monthFirst;
    return html`<fieldset class="order ${open ? "open" : ""}" aria-label=${this.say("page-order-of", { column: name })}>
      <legend>${this.say("page-order-which", { sample, first: dayFirst, second: monthFirst })}</legend>
      <div class="answers">${answers.map(([order, reading]) => html`<label><input
          type="radio" name="order-${sheet.index}-${column.index}" value=${order} data-testid="order-${sheet.index}-${column.index}-${order}"
          .checked=${!open && column.dateOrder === order} @change=${() => this.#setOrder(sheet, column, order)}
        ><span>${reading} <span class="soft small">${this.say(`page-order-is-${order.replace("_", "-")}`)}</span></span></label>`)}</div>
      ${open ? html`<p class="small">${this.say("page-order-meanwhile", { taken })}</p>` : nothing}
    </fieldset>`;
  }

  #setOrder(sheet: SheetReport, column: ColumnReport, dateOrder: DateOrder): void {
    void this.session.setColumn(sheet, column.index, { dateOrder });
  }

  static override styles = [
    base,
    css`
      .asked {
        color: var(--tie);
      }
      [aria-pressed="true"] .asked {
        color: inherit;
      }
      .header {
        margin: var(--s4) 0;
        padding: 0 var(--s4);
      }
      .header[open] {
        padding-bottom: var(--s3);
      }
      fieldset {
        border: 0;
        padding: 0;
        margin: 0;
        min-width: 0;
      }
      legend {
        padding: 0 0 var(--s2);
      }
      .scroll {
        overflow-x: auto;
      }
      .grid {
        border-collapse: collapse;
        font-size: 13px;
        white-space: nowrap;
      }
      .grid td,
      .grid th {
        padding: 4px 10px;
        border-top: 1px solid var(--line);
        max-width: 190px;
        overflow: hidden;
        text-overflow: ellipsis;
        text-align: left;
        font-weight: 400;
      }
      .grid tr:first-child > * {
        border-top: 0;
      }
      .grid .is td {
        font-weight: 600;
        background: var(--thread-soft);
      }
      .grid .is th {
        background: var(--thread-soft);
      }
      .grid label {
        display: flex;
        gap: 8px;
        align-items: center;
        color: var(--soft);
      }
      .grid .is label {
        color: var(--ink);
      }
      input[type="radio"] {
        accent-color: var(--thread);
        width: 16px;
        height: 16px;
        margin: 4px 0;
      }
      .columns {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 500px), 1fr));
        gap: var(--s3);
        margin-top: var(--s3);
      }
      .column {
        padding: var(--s3) var(--s4);
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--s2) var(--s4);
        align-content: start;
      }
      .column > div {
        min-width: 0;
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s1);
        align-content: start;
      }
      .column h3 {
        overflow-wrap: anywhere;
      }
      .column select {
        width: 100%;
      }
      .samples {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
      }
      .samples span {
        background: var(--sunk);
        border-radius: 5px;
        padding: 0 6px;
        max-width: 100%;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .sure {
        display: flex;
        align-items: center;
        gap: 6px;
        color: var(--for);
      }
      .sure svg {
        width: 60px;
        height: 6px;
        flex: none;
      }
      .sure.unsure {
        color: var(--tie);
        font-weight: 600;
      }
      .order {
        grid-column: 1 / -1;
        font-size: 13.5px;
      }
      .order label {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2);
        color: var(--soft);
      }
      .order select {
        width: auto;
        color: var(--ink);
      }
      .order.open {
        background: var(--tie-bg);
        border-radius: 8px;
        padding: var(--s2) var(--s3);
      }
      .order legend {
        font-weight: 600;
        padding: 0;
        float: left;
        width: 100%;
      }
      .order.open legend {
        color: var(--tie);
      }
      .answers {
        clear: both;
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--s4);
        padding-top: var(--s1);
      }
      .answers label {
        color: var(--ink);
        min-height: 40px;
        font-size: 14.5px;
      }
      .answers input {
        width: 20px;
        height: 20px;
        margin: 0;
      }
      .doubtful {
        border-color: var(--tie);
      }
      .ask {
        border-color: var(--tie);
        background: var(--tie-bg);
        color: var(--tie);
      }
      .ask span {
        color: var(--ink);
      }
      .ask,
      .save {
        padding: var(--s3) var(--s4);
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2) var(--s4);
        align-items: center;
      }
      .ask p,
      .save div {
        flex: 1 1 300px;
      }
      .reset {
        margin: var(--s3) 0 0 -10px;
      }
      .unused {
        margin-top: var(--s5);
      }
      summary {
        cursor: pointer;
        font-weight: 600;
        padding: var(--s2) 0;
      }
      @container (max-width: 560px) {
        .column {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];
}
