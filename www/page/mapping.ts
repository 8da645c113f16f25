//! The meanings of columns as a small file: written for the next list of the same shape, told from other JSON, found again.

import type { ShapeChoice, SheetReport } from "../shared/protocol.js";
import { save } from "./save.js";

/** The version this page writes and reads. */
const VERSION = 1;

const FILE = "reencuentro-mapping.json";

/** What a file of JSON turned out to be: saved meanings, or why not, as a message id. */
export type Read = { shapes: ShapeChoice[] } | { refused: string };

/** Hands them to the reader as a file. */
export function saveAll(shapes: ShapeChoice[]): void {
  save(FILE, new Blob([`${JSON.stringify({ version: VERSION, shapes }, null, 2)}\n`], { type: "application/json" }));
}

/** None where the bytes are no JSON at all: they may be a list. */
export function read(name: string, bytes: Uint8Array): Read | undefined {
  const named = /\.json$/i.test(name);
  // A list begins with `{` hardly ever; where it does, it is no JSON to its end.
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  if (!named && !start.startsWith("{")) return undefined;
  let said: unknown;
  try {
    said = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return named ? { refused: "page-json-unreadable" } : undefined;
  }
  if (!isObject(said) || typeof said["version"] !== "number" || !Array.isArray(said["shapes"])) return { refused: "page-json-foreign" };
  if (said["version"] > VERSION) return { refused: "page-json-newer" };
  return said["shapes"].every(isShape) ? { shapes: said["shapes"] } : { refused: "page-json-unreadable" };
}

/** Those said before stay, but for the same headers in lists of the same people. */
export function together(before: readonly ShapeChoice[], come: readonly ShapeChoice[]): ShapeChoice[] {
  const keys = new Set(come.map(key));
  return [...before.filter((shape) => !keys.has(key(shape))), ...come];
}

/** Whether saved meanings gave a sheet its role or any of its columns theirs. */
export function gave({ roleReason, columns }: SheetReport): boolean {
  return roleReason === "role-why-saved" || columns.some(({ reasons }) => reasons.includes("why-saved"));
}

/** Whom a sheet lists and its headers, whatever their case and spacing, without the empty ones at the end. */
function key({ role = "ignore", headers = [] }: ShapeChoice): string {
  return [role, ...headers.map((header) => header.trim().replace(/\s+/g, " ").toLowerCase())].join("\n").trimEnd();
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isShape(value: unknown): value is ShapeChoice {
  if (!isObject(value) || !Array.isArray(value["headers"]) || !value["headers"].every((header) => typeof header === "string")) return false;
  const { columns = [] } = value;
  return Array.isArray(columns) && columns.every((column) => isObject(column) && typeof column["index"] === "number");
}
