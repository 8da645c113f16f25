//! Asks axe whether anything on the screen keeps somebody out.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { AxeResults } from "axe-core";
import type { Page } from "@playwright/test";
import { expect, root } from "./page.ts";

const axe = readFileSync(resolve(root, "node_modules/axe-core/axe.min.js"), "utf8");

export async function sound(page: Page, where: string): Promise<void> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    () => (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
  expect(found, where).toEqual([]);
}
