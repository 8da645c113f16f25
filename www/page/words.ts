//! Says every message id in the reader's language, from the same message files as the Rust crate.

import { FluentBundle, FluentResource } from "@fluent/bundle";
import type { Field, Language, Place, Problem, Verdict } from "../shared/protocol.js";
import enPage from "../../src/messages/en/page.ftl?raw";
import enPerson from "../../src/messages/en/person.ftl?raw";
import enSchema from "../../src/messages/en/schema.ftl?raw";
import enTable from "../../src/messages/en/table.ftl?raw";
import enTerms from "../../src/messages/en/terms.ftl?raw";
import esPage from "../../src/messages/es/page.ftl?raw";
import esPerson from "../../src/messages/es/person.ftl?raw";
import esSchema from "../../src/messages/es/schema.ftl?raw";
import esTable from "../../src/messages/es/table.ftl?raw";
import esTerms from "../../src/messages/es/terms.ftl?raw";

const texts: Record<Language, string[]> = {
  en: [enPage, enTable, enSchema, enPerson, enTerms],
  es: [esPage, esTable, esSchema, esPerson, esTerms],
};

function bundleOf(language: Language): FluentBundle {
  // Values are formatted before they enter a message, and the sentences are the same as in the downloads.
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const text of texts[language]) bundle.addResource(new FluentResource(text));
  return bundle;
}

const bundles = new Map<Language, FluentBundle>();

/** The sentence of message `id`, or nothing where there is no such message. */
export function find(language: Language, id: string, values: Record<string, string | number> = {}): string | undefined {
  let bundle = bundles.get(language);
  if (!bundle) bundles.set(language, (bundle = bundleOf(language)));
  const message = bundle.getMessage(id);
  if (!message?.value) return undefined;
  return bundle.formatPattern(message.value, withNumbers(values), []);
}

/** As the crate does: a whole number under a name that ends in `Number` is a number, to choose a plural by. */
function withNumbers(values: Record<string, string | number>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, name.endsWith("Number") && /^-?\d+$/.test(`${value}`) ? Number(value) : value]),
  );
}

/** The sentence of message `id`; the English one, or the id itself, where there is none, which the tests look for. */
export function say(language: Language, id: string, values: Record<string, string | number> = {}): string {
  return find(language, id, values) ?? find("en", id, values) ?? id;
}

/** What a problem's message may name: its own values, what stood in the cell, and where. */
export function problemValues({ values, seen, place }: Problem): Record<string, string> {
  return {
    file: place.file,
    sheet: place.sheet ?? "",
    row: place.row?.toString() ?? "",
    column: place.column ?? "",
    header: place.header ?? "",
    seen: seen ?? "",
    hasSheet: has(place.sheet),
    hasRow: has(place.row),
    hasColumn: has(place.column),
    hasHeader: has(place.header),
    hasSeen: has(seen),
    ...values,
  };
}

function has(value: string | number | undefined): string {
  return value ? "yes" : "no";
}

export function sayProblem(language: Language, problem: Problem): string {
  return say(language, problem.code, problemValues(problem));
}

/** The message of what was said of a pair. */
export function verdictId(verdict: Verdict): string {
  return `page-verdict-of-${verdict.replaceAll("_", "-")}`;
}

/** What a field is called, with whom it speaks of where that is not the person of the row. */
export function fieldName(language: Language, { whom, what }: Field): string {
  return capital(say(language, `field-${whom}`, { what: say(language, `what-${what.replaceAll("_", "-")}`) }));
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `file › sheet`, as a person would name it. */
export function sheetName({ file, sheet }: Place): string {
  return sheet ? `${file} › ${sheet}` : file;
}
