//! One person in several records: both shown side by side, with the rows they were read from where that is asked for.

import { css, html, nothing, type TemplateResult } from "lit";
import type { JoinReport, Place } from "../../shared/protocol.js";
import { Part } from "../part.js";
import { base } from "../theme.js";
import { fieldName, sheetName } from "../words.js";

/** What a field holds in each of the records. */
interface Line {
  name: string;
  cells: string[];
}

/** Kept apart, since it is not certain, until the reader says that they are one. */
export function isOpen({ undone, reason }: JoinReport): boolean {
  return undone && reason.startsWith("join-why-maybe");
}

/** Two reasons to take the same records for one person are one question. Those the reader is asked about come first. */
export function apart(joins: JoinReport[]): JoinReport[] {
  // A child and an adult, or people of different lists, may have the same ids.
  const distinct = [...new Map(joins.toReversed().map((join) => [JSON.stringify([join.child, ...recordsOf(join)]), join])).values()].reverse();
  return [...distinct.filter(isOpen), ...distinct.filter((join) => !isOpen(join))];
}

/** Each record by its place, as the engine writes it, since ids may repeat; by its id where it has several places. */
export function recordsOf({ ids, places }: JoinReport): string[] {
  return ids.length === places.length ? places.map(({ file, sheet, row }) => [file, sheet, row].filter((part) => part !== undefined).join("!")) : ids;
}

/** Asks for a row to be shown. */
export class Look extends CustomEvent<Place> {
  constructor(place: Place) {
    super("look", { detail: place, bubbles: true, composed: true });
  }
}

export class JoinCard extends Part {
  static override properties = { ...Part.properties, join: { attribute: false }, lines: { state: true } };

  declare join: JoinReport;
  declare lines: Line[] | undefined;
  #asked = "";

  protected override render(): TemplateResult {
    const { ids, names, places, child, reason, undone } = this.join;
    const records = recordsOf(this.join);
    const [first = "", ...others] = records;
    const several = ids.length > 2 && !undone;
    return html`<div class="card join ${undone ? "undone" : ""}">
      <div class="why">
        <p><b>${this.say(isOpen(this.join) ? "page-join-maybe" : undone ? "page-join-apart" : "page-join-one")}</b> <span class="soft">${this.say(child ? "page-a-child" : "page-an-adult")} · ${this.say(reason)}</span></p>
        ${several ? nothing : html`<button type="button" @click=${() => this.#setJoin(first, others, undone)}>${this.say(undone ? "page-join-redo" : "page-join-undo")}</button>`}
      </div>
      <ul class="records">
        ${ids.map((id, at) => html`<li>
          <h3>${names[at] || this.say("page-no-name", { id })}</h3>
          <p class="soft small">${this.say("page-join-id", { id })}</p>
          ${this.#where(ids.length === places.length ? places[at] : undefined)}
          ${several ? html`<button type="button" class="apart" @click=${() => this.#setJoin(records[at]!, records.toSpliced(at, 1), false)}>${this.say("page-join-part")}</button>` : nothing}
        </li>`)}
      </ul>
      ${ids.length === places.length ? nothing : html`<div class="where">${places.map((place) => this.#where(place))}</div>`}
      <details @toggle=${this.#opened}>
        <summary>${this.say("page-join-compare")}</summary>
        ${this.lines ? this.#lines(this.lines) : html`<p class="soft small">${this.say("page-rows-waiting")}</p>`}
      </details>
    </div>`;
  }

  #setJoin(record: string, others: string[], same: boolean): void {
    this.dispatchEvent(new Event("said"));
    void this.session.setJoin(record, others, same);
  }

  #where(place: Place | undefined): TemplateResult | typeof nothing {
    if (!place) return nothing;
    const text = this.say("page-place-row", { where: sheetName(place), row: `${place.row ?? ""}` });
    return html`<button type="button" class="quiet" aria-label=${this.say("page-look-at", { place: text })} @click=${() => this.dispatchEvent(new Look(place))}>${text}</button>`;
  }

  #lines(lines: Line[]): TemplateResult {
    const { places } = this.join;
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${this.say("page-join-compare")}><table>
      <thead><tr><td></td>${places.map((place) => html`<th scope="col">${this.say("page-place-row", { where: sheetName(place), row: `${place.row ?? ""}` })}</th>`)}</tr></thead>
      <tbody>${lines.map(({ name, cells }) => html`<tr class=${new Set(cells.filter(Boolean)).size > 1 ? "differs" : ""}>
        <th scope="row">${name}</th>
        ${cells.map((cell) => html`<td>${cell || html`<span class="soft">–</span>`}</td>`)}
      </tr>`)}</tbody>
    </table></div>`;
  }

  #opened(event: Event): void {
    const key = JSON.stringify(this.join.places);
    if (!(event.target as HTMLDetailsElement).open || this.#asked === key) return;
    this.#asked = key;
    void this.#load();
  }

  /** The cells of each record's row under what they mean, in the order of the first sheet's columns. */
  async #load(): Promise<void> {
    const lines = new Map<string, Line>();
    const { places } = this.join;
    for (const [at, place] of places.entries()) {
      const sheet = this.session.sheets.find((sheet) => sheetName(sheet.place) === sheetName(place));
      const found = await this.session.rows(place, place.row ?? 0, 1);
      const row = found?.rows.find(({ number }) => number === place.row);
      for (const column of sheet?.columns ?? []) {
        const cell = row?.cells[column.index] ?? "";
        if (column.field.what === "unused" || !cell.trim()) continue;
        const name = fieldName(this.session.language, column.field);
        const line = lines.get(name) ?? { name, cells: places.map(() => "") };
        line.cells[at] = [line.cells[at], cell].filter(Boolean).join(" · ");
        lines.set(name, line);
      }
    }
    this.lines = [...lines.values()];
  }

  static override styles = [
    base,
    css`
      .join {
        padding: var(--s3) var(--s4);
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s3);
      }
      .why {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2) var(--s4);
        align-items: center;
      }
      .why p {
        flex: 1 1 260px;
      }
      .records {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
        gap: var(--s3);
      }
      .records li {
        background: var(--sunk);
        border-radius: 8px;
        padding: var(--s3);
        overflow-wrap: anywhere;
      }
      .records button.apart {
        display: block;
        margin: var(--s2) 0 0;
      }
      .records .quiet,
      .where button {
        margin-left: -10px;
        text-align: left;
      }
      .undone .records {
        gap: var(--s5);
      }
      .undone .records li {
        background: none;
        border: 1px dashed var(--edge);
      }
      summary {
        cursor: pointer;
        color: var(--thread);
        font-weight: 600;
        font-size: 14px;
        padding: var(--s1) 0;
      }
      .scroll {
        overflow-x: auto;
      }
      table {
        border-collapse: collapse;
        font-size: 14px;
      }
      th,
      td {
        text-align: left;
        font-weight: 400;
        padding: 5px 16px 5px 0;
        border-top: 1px solid var(--line);
        vertical-align: top;
        overflow-wrap: break-word;
        max-width: 320px;
      }
      thead > tr > * {
        border: 0;
      }
      th {
        color: var(--soft);
      }
      .differs td {
        font-weight: 600;
      }
    `,
  ];
}
