//! The page's download holds the bytes of `reencuentro match --top 5 --explain` on the same files, in the page's language.

import { readFileSync } from "node:fs";
import { invent, links } from "./support/command.ts";
import { expect, inState, matched, open, test, type From } from "./support/page.ts";

for (const from of ["http", "file"] satisfies From[]) {
  for (const layout of ["english-csv", "spanish-xlsx", "agency-xlsx"]) {
    test(`the same bytes as the command line: ${layout}, ${from}`, async ({ page, site }, info) => {
      const lists = invent(layout, info.outputPath("lists"));
      await open(page, from, site);
      // From the disk in the other order: it is the files that count.
      const both = [lists.children, lists.adults];
      await page.getByTestId("file-input").setInputFiles(from === "http" ? both : both.reverse());
      await inState(page, "ready");
      // No role is set here: what the page guesses is what the command line was told.
      await matched(page);
      for (const language of ["en", "es"]) {
        await page.getByTestId("language").selectOption(language);
        const download = page.waitForEvent("download");
        await page.getByTestId("download-csv").click();
        const [inPage, byCommand] = [readFileSync(await (await download).path()), links(lists, language)];
        // Lines first, since they say where the two part.
        expect(inPage.toString().split("\n")).toEqual(byCommand.toString().split("\n"));
        expect(inPage.equals(byCommand)).toBe(true);
        expect(byCommand.toString().split("\n").length).toBeGreaterThan(150);
      }
    });
  }
}
