//! The built file keeps its promises by itself: one file, small, with a policy that lets nothing out.

import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { unpack } from "../../www/shared/dense.mjs";
import { built, expect, inState, load, matched, open, root, test } from "./support/page.ts";

const text = readFileSync(built, "utf8");

test("the file is under 3 MB and names no other", () => {
  expect(statSync(built).size).toBeLessThan(3_000_000);
  const markup = text.replace(/<script>[\s\S]*<\/script>/, "");
  expect(markup).not.toMatch(/\b(src|href|srcset|action)=/);
  expect(markup).not.toMatch(/\bstyle=/);
});

test("the engine stands in the script packed, not escaped", () => {
  const packed = /engine:[^"]{0,20}"([^"]{1000000,})"/.exec(text)![1]!;
  const engine = gunzipSync(unpack(packed));
  expect(engine.equals(readFileSync(resolve(root, "pkg/reencuentro_bg.wasm")))).toBe(true);
  expect(packed).not.toContain("\\");
});

test.describe("starts and matches", () => {
  test("from a file opened by itself", async ({ page, site }) => {
    await open(page, "file", site);
    await load(page, "children.csv", "adults.csv");
    await inState(page, "ready");
    await matched(page);
  });

  for (const type of ["text/html", "text/html; charset=iso-8859-1"]) {
    test(`from a server that says ${type}`, async ({ page }) => {
      await page.route("http://page.test/", (route) => route.fulfill({ contentType: type, body: readFileSync(built) }));
      await page.goto("http://page.test/");
      await load(page, "children.csv", "adults.csv");
      await inState(page, "ready");
      await matched(page);
    });
  }
});

test("the policy is the one promised, with the hash of this script", () => {
  const script = /<script>([\s\S]*)<\/script>/.exec(text)![1]!;
  const hash = createHash("sha256").update(script).digest("base64");
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)![1]!;
  expect(policy).toBe(
    `default-src 'none'; script-src 'sha256-${hash}' 'wasm-unsafe-eval'; worker-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'`,
  );
  expect(text.indexOf("Content-Security-Policy")).toBeLessThan(text.indexOf("<script"));
});

test.describe(() => {
  test.use({ expected: /Content Security Policy/ });

  test("a script that tried to send something would be stopped", async ({ page, site }) => {
    await open(page, "http", site);
    const outcome = await page.evaluate(async (url) => {
      const inside = await fetch(url).then(() => "sent", () => "stopped");
      const code = `fetch(${JSON.stringify(url)}).then(() => postMessage("sent"), () => postMessage("stopped"))`;
      const worker = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
      const fromWorker = await new Promise((done) => (worker.onmessage = ({ data }) => done(data)));
      return [inside, fromWorker];
    }, `${site.url}sent`);
    expect(outcome).toEqual(["stopped", "stopped"]);
    expect(site.requests).toEqual(["GET /"]);
  });
});

test("no element carries a style of its own, and nothing is stored", async ({ page, site }) => {
  await open(page, "http", site);
  await load(page, "children.csv", "adults.csv");
  await inState(page, "ready");
  await matched(page);
  const left = await page.evaluate(() => {
    const styled: string[] = [];
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll("*")) {
        if (element.hasAttribute("style")) styled.push(element.outerHTML.slice(0, 100));
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(document);
    return { styled, stored: localStorage.length + sessionStorage.length, cookie: document.cookie };
  });
  expect(left).toEqual({ styled: [], stored: 0, cookie: "" });
});
