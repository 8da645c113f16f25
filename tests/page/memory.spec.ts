//! What does not fit into the machine's memory is refused at once and in numbers, and nothing that was loaded is lost.

import { expect, inState, load, matched, open, test } from "./support/page.ts";

test("lists that need more memory than there is are refused before any work, and stay", async ({ page, site }) => {
  // An engine alone takes more than these 20 MB.
  await page.addInitScript(() => {
    const Real = window.Blob;
    window.Blob = class extends Real {
      constructor(parts: BlobPart[] = [], options: BlobPropertyBag = {}) {
        const little = "Object.defineProperty(self.navigator, 'deviceMemory', { value: 0.02 });";
        super(options.type === "text/javascript" ? [little, ...parts] : parts, options);
      }
    };
  });
  await open(page, "http", site);
  await load(page, "children.csv", "adults.csv");
  await inState(page, "ready");
  const status = page.getByTestId("status");
  for (const ask of ["find-links", "step-check"]) {
    await page.getByTestId(ask).click();
    await expect(status, ask).toContainText(/too long to be matched here: \d+ rows need about 0\.1 GB of memory, and at most 0\.0 GB can be had\. What you loaded is still here\./);
    await inState(page, "ready");
  }
  await page.getByTestId("language").selectOption("es");
  await expect(status).toContainText(/demasiado largas para compararlas aquí: \d+ filas necesitan unos 0\.1 GB de memoria/);
  await page.getByTestId("step-load").click();
  await expect(page.getByTestId("files")).toContainText("children.csv");
  await expect(page.getByTestId("files")).toContainText("adults.csv");
});

test("how long a match took and what memory is said with its outcome", async ({ page, site }) => {
  await open(page, "file", site);
  await load(page, "children.csv", "adults.csv");
  await inState(page, "ready");
  await matched(page);
  const said = /^8 children were compared with \d+ adults in \d+\.\d s; the engine took (\d+) MB of memory\. Every link/;
  const status = page.getByTestId("status");
  await expect(status).toHaveText(said);
  const megabytes = Number(said.exec((await status.textContent()) ?? "")?.[1]);
  expect(megabytes).toBeGreaterThan(1);
  expect(megabytes).toBeLessThan(200);
});
