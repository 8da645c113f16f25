//! The message files as the page reads them: ids and sentences of each language.

import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { root } from "./page.ts";

const FILES = ["page", "table", "schema", "person", "terms"];

/** Id → sentence, with values left in braces. */
export function messages(language: "en" | "es", files = FILES): Map<string, string> {
  const bundle = new FluentBundle(language, { useIsolating: false });
  const ids: string[] = [];
  for (const file of files) {
    const resource = new FluentResource(readFileSync(resolve(root, `src/messages/${language}/${file}.ftl`), "utf8"));
    bundle.addResource(resource);
    for (const entry of resource.body) if (!entry.id.startsWith("-")) ids.push(entry.id);
  }
  return new Map(ids.map((id) => {
    const value = bundle.getMessage(id)?.value;
    return [id, value ? bundle.formatPattern(value, {}, []) : ""];
  }));
}

/** The page's own sources. */
export function sources(): string {
  const folder = resolve(root, "www/page");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(resolve(folder, name), "utf8"))
    .join("\n");
}
