//! The files on the page as the session knows them.

import type { Problem } from "../shared/protocol.js";

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

export function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
