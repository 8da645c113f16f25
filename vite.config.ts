//! Builds the page: one HTML file with the script, the worker and the engine inside, and a policy that lets nothing out.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { build, defineConfig, type Plugin, type UserConfig } from "vite";
import { pack } from "./www/shared/dense.mjs";

const root = import.meta.dirname;
const path = (name: string) => resolve(root, name);

/** Screens are developed and looked at with an invented engine where `REENCUENTRO_ENGINE` names one; never shipped. */
const standIn = process.env["REENCUENTRO_ENGINE"];
const alias = standIn ? [{ find: /^.*\/pkg\/reencuentro\.js$/, replacement: path(standIn) }] : [];
const outDir = standIn ? "target/page-stand-in" : "dist";

const shared: UserConfig = {
  logLevel: "warn",
  resolve: { alias },
};

/** Styles without their indents and comments: a hundredth of the page. */
function tight(): Plugin {
  return {
    name: "reencuentro-tight",
    transform(code, id) {
      if (!/www\/page\/.*\.ts$/.test(id)) return undefined;
      return code.replace(/css`[^`]*`/g, (styles) => styles.replace(/\/\*[^]*?\*\//g, "").replace(/\s+/g, " "));
    },
  };
}

/** The script of one program, as one function that runs at once. */
async function bundleOf(entry: string, name: string): Promise<string> {
  const result = await build({
    ...shared,
    configFile: false,
    build: { write: false, target: "es2023", lib: { entry: path(entry), formats: ["iife"], name }, minify: true },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !("output" in output)) throw new Error(`no output for ${entry}`);
  return output.output[0].code;
}

/** Stands in the script for the engine, which is put in last: a minifier would write its control characters as escapes. */
const ENGINE = "the packed engine stands here";

/** `virtual:parts`: the worker's script and the engine, as strings in the page's script. */
function parts(): Plugin {
  const id = "virtual:parts";
  return {
    name: "reencuentro-parts",
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    async load(source) {
      if (source !== `\0${id}`) return undefined;
      const worker = await bundleOf("www/worker/main.ts", "ReencuentroWorker");
      return `export const worker = ${JSON.stringify(worker)};\nexport const engine = ${JSON.stringify(ENGINE)};`;
    },
  };
}

/** The page's script with the engine in its place, between the quotes that `pack` leaves out of its text. */
function withEngine(script: string): string {
  const [before, after, ...more] = script.split(new RegExp(`["'\`]${ENGINE}["'\`]`));
  if (before === undefined || after === undefined || more.length > 0) throw new Error("the engine's place in the script is missing");
  const engine = gzipSync(readFileSync(path("pkg/reencuentro_bg.wasm")), { level: 9 });
  return `${before}"${pack(engine)}"${after}`;
}

function noscript(language: string): string {
  const bundle = new FluentBundle(language);
  bundle.addResource(new FluentResource(readFileSync(path(`src/messages/${language}/page.ftl`), "utf8")));
  return bundle.formatPattern(bundle.getMessage("page-noscript")!.value!);
}

/** Puts the script into the page and names it by its hash in the policy. */
function onePage(): Plugin {
  return {
    name: "reencuentro-one-page",
    generateBundle(_, bundle) {
      const [name, chunk] = Object.entries(bundle)[0]!;
      if (chunk.type !== "chunk") throw new Error("the page's script is missing");
      // Inside a script element these would end it, or start a comment.
      const script = withEngine(`\n${chunk.code.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--")}`);
      const hash = createHash("sha256").update(script).digest("base64");
      const policy = [
        "default-src 'none'", `script-src 'sha256-${hash}' 'wasm-unsafe-eval'`, "worker-src blob:",
        "connect-src 'none'", "base-uri 'none'", "form-action 'none'",
      ].join("; ");
      const values: Record<string, string> = {
        policy, script, "noscript-en": noscript("en"), "noscript-es": noscript("es"),
      };
      const template = readFileSync(path("www/page/index.html"), "utf8");
      // The mark at the start says "UTF-8" louder than a server that says otherwise, as old ones do of every page.
      const source = `\ufeff${template}`.replace(/\{\{([\w-]+)\}\}/g, (_, key: string) => values[key]!);
      delete bundle[name];
      this.emitFile({ type: "asset", fileName: "reencuentro.html", source });
    },
  };
}

export default defineConfig({
  ...shared,
  plugins: [tight(), parts(), onePage()],
  build: {
    outDir,
    emptyOutDir: true,
    target: "es2023",
    lib: { entry: path("www/page/main.ts"), formats: ["iife"], name: "Reencuentro" },
    minify: true,
    reportCompressedSize: false,
  },
});
