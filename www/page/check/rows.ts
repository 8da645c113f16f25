//! A few rows of a sheet as they stand in the file, with the cell that is spoken of marked.

import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Place, SheetRow, SheetRows } from "../../shared/protocol.js";
import { Part } from "../part.js";
import { base } from "../theme.js";
import { sheetName } from "../words.js";

/** Rows shown before and after the one that is looked at, and how many more come at a press. */
const AROUND = 5;
const MORE = 20;

/** Letters of a column counted from 0. */
export function letters(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26);
}

export class RowsViewer extends Part {
  static override properties = { ...Part.properties, place: { state: true }, note: { state: true }, shown: { state: true } };

  declare place: Place | undefined;
  /** What is said of the cell. */
  declare note: string;
  declare shown: SheetRows | undefined;
  #from = 1;
  #to = 1;
  #centred = false;

  constructor() {
    super();
    this.note = "";
  }

  /** Opens on a row; the focus comes back to where it was when it is closed. */
  async look(place: Place, note = ""): Promise<void> {
    const row = place.row ?? 1;
    this.place = place;
    this.note = note;
    this.shown = undefined;
    this.#from = Math.max(1, row - AROUND);
    this.#to = row + AROUND;
    this.#centred = false;
    await this.updateComplete;
    this.#dialog?.showModal();
    await this.#load();
  }

  async #load(): Promise<void> {
    const { place } = this;
    if (!place) return;
    const shown = await this.session.rows(place, this.#from, this.#to - this.#from + 1);
    if (this.place !== place) return;
    this.shown = shown && { ...shown, rows: shown.rows.filter(({ number }) => number <= this.#to) };
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector("dialog");
  }

  protected override updated(_changed: PropertyValues): void {
    const cell = this.renderRoot.querySelector("td.mark") ?? this.renderRoot.querySelector("tr.is th");
    if (this.#centred || !cell) return;
    this.#centred = true;
    cell.scrollIntoView({ block: "center", inline: "center" });
  }

  protected override render(): TemplateResult {
    const { place, shown } = this;
    const title = place ? this.say("page-place-row", { where: sheetName(place), row: `${place.row ?? ""}` }) : "";
    return html`<dialog aria-labelledby="title" data-testid="rows" @close=${() => (this.place = undefined)} @click=${this.#outside}>
      ${place
        ? html`<div class="in">
            <div class="head">
              <h2 id="title">${title}</h2>
              <button type="button" class="quiet" data-testid="rows-close" @click=${() => this.#dialog?.close()}>${this.say("page-close")}</button>
            </div>
            ${this.note ? html`<p class="problem">${this.note}</p>` : nothing}
            ${shown ? this.#table(shown, place, title) : html`<p class="soft">${this.say("page-rows-waiting")}</p>`}
          </div>`
        : nothing}
    </dialog>`;
  }

  #table({ header, rows, lastRow }: SheetRows, place: Place, title: string): TemplateResult {
    const width = Math.max(header.length, ...rows.map(({ cells }) => cells.length));
    const columns = Array.from({ length: width }, (_, at) => at);
    return html`
      <div class="scroll" tabindex="0" role="group" aria-label=${title}><table>
        <thead><tr>
          <td></td>
          ${columns.map((at) => html`<th scope="col"><span class="letters">${letters(at)}</span> ${header[at] ?? ""}</th>`)}
        </tr></thead>
        <tbody>${rows.map((row) => this.#row(row, columns, place))}</tbody>
      </table></div>
      <div class="more">
        <button type="button" ?disabled=${this.#from <= 1} data-testid="rows-earlier" @click=${() => this.#extend(-MORE)}>${this.say("page-rows-earlier")}</button>
        <button type="button" ?disabled=${this.#to >= lastRow} data-testid="rows-later" @click=${() => this.#extend(MORE)}>${this.say("page-rows-later")}</button>
      </div>`;
  }

  #row({ number, cells, hidden }: SheetRow, columns: number[], place: Place): TemplateResult {
    const here = number === place.row;
    return html`<tr class="${here ? "is" : ""} ${hidden ? "away" : ""}" aria-current=${here ? "true" : nothing}>
      <th scope="row" class="num">${number}${hidden ? html` <span class="tag">${this.say("page-row-hidden")}</span>` : nothing}</th>
      ${columns.map((at) => html`<td class=${here && letters(at) === place.column ? "mark" : ""}>${cells[at] ?? ""}</td>`)}
    </tr>`;
  }

  #extend(by: number): void {
    if (by < 0) this.#from = Math.max(1, this.#from + by);
    else this.#to += by;
    void this.#load();
  }

  /** A press beside the window closes it, as people expect. */
  #outside(event: MouseEvent): void {
    if (event.target === this.#dialog) this.#dialog?.close();
  }

  static override styles = [
    base,
    css`
      dialog {
        color: inherit;
        background: var(--card);
        border: 1px solid var(--edge);
        border-radius: 16px;
        padding: 0;
        width: fit-content;
        min-width: min(560px, calc(100vw - 24px));
        max-width: min(1200px, calc(100vw - 24px));
        max-height: min(86dvh, 760px);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      .in {
        padding: var(--s4);
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s3);
      }
      .head {
        display: flex;
        gap: var(--s3);
        align-items: start;
      }
      .head h2 {
        flex: 1;
        overflow-wrap: anywhere;
      }
      .scroll {
        overflow: auto;
        max-height: min(54dvh, 480px);
        border: 1px solid var(--line);
        border-radius: 8px;
      }
      table {
        border-collapse: separate;
        border-spacing: 0;
        font-size: 13.5px;
        width: max-content;
        min-width: 100%;
      }
      th,
      td {
        text-align: left;
        font-weight: 400;
        padding: 6px 10px;
        border-bottom: 1px solid var(--line);
        border-right: 1px solid var(--line);
        max-width: 280px;
        overflow-wrap: break-word;
        vertical-align: top;
      }
      thead > tr > * {
        position: sticky;
        top: 0;
        background: var(--sunk);
        color: var(--soft);
        z-index: 1;
      }
      .letters {
        font-weight: 600;
        color: var(--ink);
      }
      tbody th,
      thead td {
        position: sticky;
        left: 0;
        background: var(--sunk);
        color: var(--soft);
        text-align: right;
      }
      thead td {
        z-index: 2;
      }
      .is > * {
        background: var(--thread-soft);
      }
      .is th {
        color: var(--ink);
        font-weight: 700;
      }
      .away td {
        font-style: italic;
      }
      .tag {
        display: block;
        font-size: 12px;
      }
      td.mark {
        background: var(--mark);
        box-shadow: inset 0 0 0 2px var(--tie);
        font-weight: 600;
      }
      .more {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
      }
      @media (forced-colors: active) {
        td.mark {
          outline: 3px solid Highlight;
          outline-offset: -3px;
        }
      }
    `,
  ];
}
