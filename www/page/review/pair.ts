//! The two records side by side: each value with its cell, the part that was used marked, the letters that differ underlined.

import { css, html, nothing, type TemplateResult } from "lit";
import type { Evidence, Fact, FieldRow, Language, What } from "../../shared/protocol.js";
import { fieldName, sheetName } from "../words.js";
import { shareBadge } from "./badge.js";

type Say = (id: string, values?: Record<string, string | number>) => string;

/** Texts longer than this are notes: their letters are not compared one by one. */
const SHORT = 60;

/** `whole`: with the fields that only one record holds and that were not compared. */
export function pairTable(evidence: Evidence, whole: Whole, language: Language, say: Say): TemplateResult {
  const all = rowsOf(evidence.fields);
  const rows = whole === "whole" ? all : all.filter(isCompared);
  return html`<table class="pair card" id="pair">
    <caption class="hidden">${say("page-pair")}</caption>
    <thead><tr><td></td>
      <th scope="col">${say("page-child")}<span class="who">${evidence.child.name || evidence.child.id}</span>${shareBadge(evidence.child, say)}</th>
      <th scope="col">${say("page-adult")}<span class="who">${evidence.adult.name || evidence.adult.id}</span>${shareBadge(evidence.adult, say)}</th></tr></thead>
    <tbody>${rows.map((row) => html`<tr>
      <th scope="row">${fieldName(language, row.field)}${verdict(row, say)}</th>
      <td data-side=${say("page-child")}>${facts(row.child, row.adult, row, say)}</td>
      <td data-side=${say("page-adult")}>${facts(row.adult, row.child, row, say)}</td>
    </tr>`)}</tbody>
  </table>`;
}

export type Whole = "whole" | "compared";

const NAMES: ReadonlySet<What> = new Set(["name", "given_name", "middle_name", "surname", "second_surname"]);

/** The rows as they are shown: one list writes a name in one cell and the other in three, so names share one row. */
export function rowsOf(fields: FieldRow[]): FieldRow[] {
  const rows: FieldRow[] = [];
  for (const row of fields) {
    const { whom, what } = row.field;
    const names = NAMES.has(what) ? rows.find(({ field }) => field.whom === whom && field.what === "name") : undefined;
    if (names) {
      names.child = [...names.child, ...row.child];
      names.adult = [...names.adult, ...row.adult];
      names.verdict ??= row.verdict;
    } else {
      rows.push(NAMES.has(what) ? { ...row, field: { whom, what: "name" } } : row);
    }
  }
  return rows;
}

/** Both records hold it, one of them tells it of somebody else, or it was compared all the same. */
export function isCompared({ field, child, adult, verdict }: FieldRow): boolean {
  return verdict !== undefined || field.whom !== "own" || (child.length > 0 && adult.length > 0);
}

/** What is missing on one side does not differ. */
function verdict({ verdict, child, adult }: FieldRow, say: Say): TemplateResult | typeof nothing {
  if (!verdict || (verdict === "differs" && (child.length === 0 || adult.length === 0))) return nothing;
  return html`<span class="verdict ${verdict}">${say(`page-verdict-${verdict}`)}</span>`;
}

function facts(own: Fact[], other: Fact[], row: FieldRow, say: Say): TemplateResult | TemplateResult[] {
  if (own.length === 0) return html`<span class="soft" aria-label=${say("page-no-value")}>—</span>`;
  const letters = row.verdict === "close" || row.field.what === "a_number";
  const twin = letters && own.length === 1 && other.length === 1 ? other[0]!.seen : undefined;
  return own.map((fact) => html`<div class="fact">${text(fact, twin)} <span class="cell">${cell(fact, say)}</span></div>`);
}

function cell({ place }: Fact, say: Say): string {
  const where = say("page-place-row", { where: sheetName(place), row: `${place.row ?? ""}` });
  // The column's letter does not stand alone on a line.
  return place.column ? `${where}\u00a0·\u00a0${place.column}` : where;
}

function text({ seen, span }: Fact, twin: string | undefined): TemplateResult {
  if (twin !== undefined && seen.length <= SHORT && twin.length <= SHORT) {
    const [start, end] = difference(seen, twin);
    // Where little is alike, marking nearly all of it says nothing.
    if (end > start && end - start <= seen.length / 2)
      return html`${[...seen].slice(0, start).join("")}<mark class="differs">${[...seen].slice(start, end).join("")}</mark>${[...seen].slice(end).join("")}`;
  }
  if (!span) return html`${seen}`;
  const letters = [...seen];
  const part = (from: number, to?: number) => letters.slice(from, to).join("");
  return html`${part(0, span[0])}<mark>${part(...span)}</mark>${part(span[1])}`;
}

/** Where `text` differs from `twin`, case and accents aside: the letters between their common beginning and end. */
export function difference(text: string, twin: string): [start: number, end: number] {
  const [a, b] = [fold(text), fold(twin)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return [start, a.length - end];
}

function fold(text: string): string[] {
  return [...text].map((letter) => letter.normalize("NFD")[0]!.toUpperCase());
}

export const pairStyles = css`
  .pair {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: 14px;
  }
  .pair th {
    text-align: left;
    font-weight: 500;
    color: var(--soft);
    width: 18%;
    min-width: 124px;
  }
  .pair th,
  .pair td {
    padding: 7px 12px;
    border-top: 1px solid var(--line);
    vertical-align: top;
    overflow-wrap: break-word;
  }
  .pair tbody td {
    overflow-wrap: anywhere;
    width: 41%;
  }
  .pair thead th,
  .pair thead td {
    border: 0;
    font: 600 14px var(--serif);
    color: var(--soft);
  }
  .pair .who {
    display: block;
    color: var(--ink);
    font-size: 16px;
  }
  .pair .cell {
    display: inline-block;
    font-size: 11.5px;
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  .fact + .fact {
    margin-top: 6px;
  }
  mark {
    background: var(--mark);
    color: inherit;
    border-radius: 3px;
    padding: 0 1px;
  }
  mark.differs {
    text-decoration: underline wavy var(--against) 1px;
    text-underline-offset: 3px;
  }
  .verdict {
    display: block;
    font-size: 11.5px;
    color: var(--soft);
  }
  .verdict::before {
    content: "≈\\00a0\\00a0";
  }
  .verdict.agrees {
    color: var(--for);
  }
  .verdict.agrees::before {
    content: "=\\00a0\\00a0";
  }
  .verdict.differs {
    color: var(--against);
  }
  .verdict.differs::before {
    content: "×\\00a0\\00a0";
  }
  @container (max-width: 560px) {
    .pair tr,
    .pair thead,
    .pair tbody,
    .pair thead th {
      display: block;
      width: auto;
    }
    .pair thead td {
      display: none;
    }
    .pair .who {
      display: inline;
      margin-left: 6px;
    }
    .pair tbody th,
    .pair tbody td {
      display: block;
      width: auto;
    }
    .pair tbody td {
      border: 0;
      padding-top: 0;
    }
    .pair tbody td::before {
      content: attr(data-side) ": ";
      display: block;
      font-size: 11.5px;
      color: var(--soft);
    }
  }
`;
