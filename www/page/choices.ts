//! What the reader chose of sheets, columns and records, as settings: changed, and hung again on a list's next version.

import type { ColumnChoice, JoinChoice, Place, SheetChoice, SheetReport } from "../shared/protocol.js";

/** Choices that stay with a sheet, whatever is loaded under its name. */
export function keyOf({ file, sheet }: { file?: string; sheet?: string }): string {
  return `${file}\n${sheet ?? ""}`;
}

/**
 * A new version of a list may have its columns in other places: what was said of them goes with their headers. `said`:
 * the headers each sheet had then. The same choices where nothing moved.
 */
export function hungAgain(choices: SheetChoice[], sheets: SheetReport[], said: Map<string, string[]>): SheetChoice[] {
  let moved = false;
  const hung = choices.map((choice) => {
    const sheet = sheets.find(({ place }) => keyOf(place) === keyOf(choice));
    const before = said.get(keyOf(choice));
    if (!sheet || !before || !choice.columns?.length) return choice;
    const headers = sheet.columns.map(({ header }) => header);
    const [then, now] = [eachOfItsKind(before), eachOfItsKind(headers)];
    if (choice.columns.every(({ index }) => then[index] === now[index])) return choice;
    moved = true;
    said.set(keyOf(choice), headers);
    const columns = choice.columns.flatMap((column) => {
      const index = now.indexOf(then[column.index] ?? "");
      return index < 0 ? [] : [{ ...column, index }];
    });
    return { ...choice, columns };
  });
  return moved ? hung : choices;
}

/** Each header and which one it is of those that read alike, those without a word among them. */
function eachOfItsKind(headers: string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((header) => {
    const at = seen.get(header) ?? 0;
    seen.set(header, at + 1);
    return `${at}\n${header}`;
  });
}

/** The choices with that of one sheet changed. */
export function withSheet(choices: SheetChoice[], { file, sheet }: Place, change: (choice: SheetChoice) => SheetChoice): SheetChoice[] {
  const isThis = (choice: SheetChoice) => choice.file === file && choice.sheet === sheet;
  const choice = change(choices.find(isThis) ?? { file, sheet, columns: [] });
  return [...choices.filter((other) => !isThis(other)), choice];
}

/** A sheet's choice with that of one column changed. */
export function withColumn(choice: SheetChoice, index: number, change: Omit<ColumnChoice, "index">): SheetChoice {
  const columns = choice.columns ?? [];
  const before = columns.find((column) => column.index === index);
  return { ...choice, columns: [...columns.filter((column) => column.index !== index), { ...before, ...change, index }] };
}

/** The choices with what is said now of a record and each of the others, whatever was said of these pairs before. */
export function withJoin(choices: JoinChoice[], record: string, others: string[], same: boolean): JoinChoice[] {
  const isSaid = (one?: string, two?: string) => (one === record && others.includes(two!)) || (two === record && others.includes(one!));
  const before = choices.filter(({ first, second }) => !isSaid(first, second));
  return [...before, ...others.map((other) => ({ first: record, second: other, same }))];
}
