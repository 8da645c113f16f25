//! Step 2: what each column means, how sure we are and why, all of it changeable.

import { css, html, nothing, type TemplateResult } from "lit";
import { integer, percent } from "../../shared/format.js";
import type { ColumnReport, DateOrder, Field, SheetReport, What, Whom } from "../../shared/protocol.js";
import { looseThread } from "../marks.js";
import { Part } from "../part.js";
import { base } from "../theme.js";
import { capital, fieldName, sheetName } from "../words.js";
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
        ${sheets.length > 1 ? this.#sheets(sheets, sheetShown) : nothing}
        <section aria-label=${sheetName(sheet.place)}>
          <h2>${sheetName(sheet.place)}</h2>
          <p class="soft">${this.say(`page-role-${sheet.role}`)} · <span class="num">${this.say("page-rows", { count: integer(this.session.language, sheet.dataRows), n: sheet.dataRows })}</span></p>
          ${this.#headerRow(sheet)} ${this.#columns(sheet)}
        </section>
      </div>
    `;
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
    const used = sheet.columns.filter((column) => column.field.what !== "unused");
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

  #column(sheet: SheetReport, column: ColumnReport): TemplateResult {
    const name = column.header || this.say("page-column-letters", { letters: column.letters });
    return html`<li class="column card">
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
    return html`<div class="order ${column.dateOrderOpen ? "open" : ""}">
      <label>${column.dateOrderOpen ? this.say("page-order-ask") : this.say("page-order")}
        <select
          data-testid="order-${sheet.index}-${column.index}" aria-label=${this.say("page-order-of", { column: name })}
          @change=${(event: Event) => this.session.setColumn(sheet, column.index, { dateOrder: (event.target as HTMLSelectElement).value as DateOrder })}
        >${ORDERS.map((order) => html`<option value=${order} ?selected=${order === column.dateOrder} .selected=${order === column.dateOrder}>${this.say(`page-order-${order.replace("_", "-")}`)}</option>`)}</select>
      </label>
    </div>`;
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
      .order.open label {
        color: var(--tie);
        font-weight: 600;
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
