//! Hands bytes to the reader as a file, without a server.

import type { Language } from "../shared/protocol.js";
import type { Decisions } from "./decisions.js";
import { say, verdictId } from "./words.js";

/** How long the browser may take to fetch the file from this page, in milliseconds. */
const KEPT = 60_000;

export function save(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}

export function saveLinks(language: Language, kind: "csv" | "xlsx", bytes: Uint8Array): void {
  const type = kind === "csv" ? "text/csv" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  save(`${say(language, "page-download-name")}.${kind}`, new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
}

export function saveDecisions(language: Language, decisions: Decisions): void {
  const header = ["child-file", "child-id", "child-name", "adult-file", "adult-id", "adult-name", "decision"].map((id) => say(language, `page-decisions-${id}`));
  const text = decisions.table(header, (verdict) => say(language, verdictId(verdict)));
  // With the mark by which spreadsheet programs know the encoding.
  save(`${say(language, "page-decisions-name")}.csv`, new Blob(["\ufeff", text], { type: "text/csv" }));
}
