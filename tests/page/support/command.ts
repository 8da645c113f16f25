//! The command line, built from the same sources as the page's engine, for what both must do alike.

import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { root } from "./page.ts";

/** Its sources may be newer than the last build; where they are not, this takes a moment. */
export function buildCommand(): void {
  execFileSync("cargo", ["build", "--quiet", "--bin", "reencuentro"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
}

const binary = resolve(root, process.env["CARGO_TARGET_DIR"] ?? "target", "debug", process.platform === "win32" ? "reencuentro.exe" : "reencuentro");

function reencuentro(...args: string[]): Buffer {
  return execFileSync(binary, args, { stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1 << 28 });
}

export interface Lists {
  children: string;
  adults: string;
}

/** Invented lists in one of the layouts agencies use, written into `folder`. */
export function invent(layout: string, folder: string, children = 150): Lists {
  reencuentro("synth", "--children", String(children), "--seed", "11", "--layout", layout, "--out", folder);
  const files = readdirSync(folder).sort();
  const one = (pattern: RegExp) => {
    const found = files.filter((name) => pattern.test(name));
    if (found.length !== 1) throw new Error(`${pattern} names ${found.length} of ${files.join(", ")}`);
    return resolve(folder, found[0]!);
  };
  return { children: one(/children|ninos/), adults: one(/adult/) };
}

/** links.csv as the command line writes it. */
export function links({ children, adults }: Lists, language: string): Buffer {
  return reencuentro("match", "--children", children, "--adults", adults, "--top", "5", "--explain", "--lang", language, "--out", "-");
}
