//! The files on the page as the session knows them, and how the reader's choices follow a list into its next version.

import type { Problem, SheetChoice, SheetReport } from "../shared/protocol.js";

/** A file on the page, whether or not the engine could use it. */
export interface LoadedFile {
  name: string;
  state: "reading" | "kept" | "refused";
  problems: Problem[];
  invented: boolean;
  /** Why a newer version of it could not be used, while this one stays. */
  newer?: Problem;
  /** What stood here under this name, until it is known whether this version can be used. */
  before?: LoadedFile;
  /** The bytes of another file of this name, which this one took the place of. */
  replaced?: Uint8Array;
  /** Its reading takes unusually long. */
  slow?: boolean;
  /** Gives its reading up. */
  stop?: AbortController;
}

/** Meanings of columns that were loaded from a file. */
export interface Mapping {
  name: string;
  /** What the file says could not be used: a problem like that of any file. */
  refused?: Problem;
}

/** The version of a file that can be used, while a newer one is being read. */
export function keptBefore({ before }: LoadedFile): LoadedFile | undefined {
  return before && before.state !== "kept" ? keptBefore(before) : before;
}

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
    const now = sheet.columns.map(({ header }) => header);
    if (choice.columns.every(({ index }) => before[index] === now[index])) return choice;
    moved = true;
    said.set(keyOf(choice), now);
    const columns = choice.columns.flatMap((column) => {
      const header = before[column.index];
      const index = header ? now.indexOf(header) : -1;
      return index < 0 ? [] : [{ ...column, index }];
    });
    return { ...choice, columns };
  });
  return moved ? hung : choices;
}

export function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
