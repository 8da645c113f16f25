//! Which of the things that were noticed are shown: by kind, by sheet, by weight, by what is searched for.

import type { CheckReport, Problem, Severity } from "../../shared/protocol.js";
import { sheetName } from "../words.js";

export const SEVERITIES: Severity[] = ["refused", "warning", "note"];

/** Everything is shown where nothing is asked for. */
export interface Filter {
  kind?: string;
  /** `file › sheet`. */
  sheet?: string;
  severity?: Severity;
  search: string;
}

/** The problems of one report in the order they are shown, and what can be asked of them. Made once a report. */
export class Noticed {
  readonly all: Problem[];
  readonly kinds: Map<string, Problem[]>;
  readonly sheets: string[];
  readonly severities: Severity[];
  #texts = new Map<Problem, string>();

  constructor({ problems }: CheckReport) {
    this.all = problems.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
    this.kinds = Map.groupBy(this.all, ({ code }) => code);
    this.sheets = [...new Set(this.all.map(({ place }) => sheetName(place)))];
    this.severities = SEVERITIES.filter((severity) => this.all.some((problem) => problem.severity === severity));
  }

  shown({ kind, sheet, severity, search }: Filter): Problem[] {
    const words = folded(search).split(" ").filter(Boolean);
    const among = (kind && this.kinds.get(kind)) || this.all;
    return among.filter(
      (problem) =>
        (!severity || problem.severity === severity) &&
        (!sheet || sheetName(problem.place) === sheet) &&
        (words.length === 0 || words.every((word) => this.#text(problem).includes(word))),
    );
  }

  /** What a search looks in: the value, the row, the column. */
  #text(problem: Problem): string {
    let text = this.#texts.get(problem);
    if (text === undefined) {
      const { seen = "", place: { row = "", column = "", header = "" }, values = {} } = problem;
      text = folded([seen, row, column && row ? `${column}${row}` : column, header, ...Object.values(values)].join(" "));
      this.#texts.set(problem, text);
    }
    return text;
  }
}

/** Without accents and case. */
function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
