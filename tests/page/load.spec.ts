//! The Load step, as clinics use it: whole folders, one name twice, lock files, what cannot be used beside what can.

import { readFileSync } from "node:fs";
import { expect, fixture, inState, load, matched, open, test } from "./support/page.ts";

const csv = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

test("a folder of thirty files is read, but for what is no list, and each is said", async ({ page, site }) => {
  const files = [
    ...Array.from({ length: 27 }, (_, at) => ({ name: `list ${at}.csv`, text: `ID,Child Name,DOB\n${at},Ana Prueba ${at},2009-03-0${1 + (at % 9)}\n` })),
    { name: "from another agency/list 1.csv", text: "ID,Child Name,DOB\nX1,Luis Prueba,2010-01-02\n" },
    { name: "~$list 1.xlsx", text: "\u0004user" },
    { name: ".DS_Store", text: "x" },
    { name: "readme.pdf", text: "%PDF-1.7\n" },
  ];
  await open(page, "http", site);
  await page.evaluate(async (files) => {
    const entry = (name: string, text: string) => ({ isFile: true, isDirectory: false, name, file: (done: (file: File) => void) => done(new File([text], name)) });
    type Entry = ReturnType<typeof entry> | { isFile: false; isDirectory: true; name: string; createReader(): { readEntries(done: (entries: Entry[]) => void): void } };
    const directory = (name: string, inside: Entry[]): Entry => ({
      isFile: false, isDirectory: true, name,
      createReader: () => ({ readEntries: (done) => done(inside.splice(0, 10)) }),
    });
    const top = directory("lists", [
      directory("from another agency", files.filter(({ name }) => name.includes("/")).map(({ name, text }) => entry(name.split("/")[1]!, text))),
      ...files.filter(({ name }) => !name.includes("/")).map(({ name, text }) => entry(name, text)),
    ]);
    const drop = new DragEvent("drop", { dataTransfer: new DataTransfer(), bubbles: true, composed: true, cancelable: true });
    Object.defineProperty(drop, "dataTransfer", { value: { items: [{ kind: "file", webkitGetAsEntry: () => top }], files: [] } });
    const load = document.querySelector("reencuentro-widget")!.shadowRoot!.querySelector("reencuentro-load")!;
    load.shadowRoot!.querySelector(".drop")!.dispatchEvent(drop);
  }, files);
  await expect(page.getByTestId("files").locator(".file")).toHaveCount(30);
  await inState(page, "ready");
  await expect(page.getByTestId("files").locator(".file.kept")).toHaveCount(28);
  await expect(page.getByTestId("files")).toContainText("list 1 (2).csv");
  await expect(page.getByTestId("files")).toContainText("~$list 1.xlsx is only the marker that Excel or LibreOffice makes");
  await expect(page.getByTestId("files")).toContainText("readme.pdf is a PDF");
  await expect(page.getByTestId("files")).not.toContainText("DS_Store");
  await expect(page.getByTestId("status")).toContainText("28 sheets, 28 rows");
  await page.getByTestId("dismiss-all").click();
  await expect(page.getByTestId("files").locator(".file")).toHaveCount(28);
  await expect(page.getByTestId("status")).not.toContainText("could not be used");
});

test("one name twice: the later takes the place, and both can be kept", async ({ page, site }) => {
  await open(page, "http", site);
  await load(page, "children.csv", "adults.csv");
  await inState(page, "ready");
  const input = page.getByTestId("file-input");
  // The same file again is nothing new.
  await load(page, "children.csv");
  await inState(page, "ready");
  await expect(page.getByTestId("keep-both")).toHaveCount(0);
  await input.setInputFiles([csv("children.csv", "Portal ID,Child Name,DOB\nZ-1,Luis Prueba,2010-01-02\n")]);
  await inState(page, "ready");
  await expect(page.getByTestId("status")).toContainText("2 sheets, 11 rows");
  await page.getByTestId("keep-both").click();
  await expect(page.getByTestId("files")).toContainText("children (2).csv");
  await inState(page, "ready");
  await expect(page.getByTestId("status")).toContainText("3 sheets, 19 rows");
  await expect(page.getByTestId("keep-both")).toHaveCount(0);
  await matched(page);
  await expect(page.getByTestId("people").getByRole("button")).toHaveCount(9);
});

test("from a list the reader's own cells are looked up as they stand in the file", async ({ page, site }) => {
  await open(page, "http", site);
  await load(page, "children.csv", "adults.csv");
  await inState(page, "ready");
  await page.getByTestId("step-check").click();
  await expect(page.getByTestId("counts")).toContainText("8 children, 10 adults.");
  await page.getByRole("row").filter({ hasText: "31/02/2011" }).getByRole("button").click();
  const viewer = page.getByTestId("rows");
  await expect(viewer.locator("td.mark")).toHaveText("31/02/2011");
  await expect(viewer.locator("tr.is")).toContainText("Ashly Nohemí Portillo");
  await expect(viewer.locator("tr").nth(1)).toContainText("Darwin Tum Ixcoy");
  await expect(viewer.locator(".problem")).toContainText("a day that does not exist");
});

test("a file that cannot be used can be dismissed, and the others stay", async ({ page, site }) => {
  await open(page, "http", site);
  await load(page, "children.csv", "not-a-workbook.xlsx", "adults.csv");
  await inState(page, "ready");
  await page.getByRole("button", { name: "Dismiss not-a-workbook.xlsx" }).click();
  await expect(page.getByTestId("status")).not.toContainText("could not be used");
  await expect(page.getByTestId("status")).toContainText("2 sheets, 18 rows");
});

test("meanings saved from the real engine are used for the next file, and a key it does not know is refused", async ({ page, site }) => {
  await open(page, "http", site);
  await load(page, "children.csv");
  await inState(page, "ready");
  await page.getByTestId("step-columns").click();
  await page.getByTestId("meaning-0-10").selectOption("father:notes");
  await inState(page, "ready");
  const download = page.waitForEvent("download");
  await page.getByTestId("save-mapping").click();
  const text = readFileSync(await (await download).path(), "utf8");
  expect(text).not.toContain("Wilmer");

  await page.reload();
  const json = (name: string, text: string) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  const [header, ...rows] = readFileSync(fixture("children.csv"), "utf8").trim().split(/\r?\n/);
  const next = csv("july.csv", ["A list of July", header, ...rows].join("\n"));
  await page.getByTestId("file-input").setInputFiles([next, json("meanings.json", text)]);
  await expect(page.getByTestId("mapping")).toContainText("meanings.json gives the columns of july.csv their meaning.");
  await page.getByTestId("step-columns").click();
  await expect(page.getByTestId("meaning-0-10")).toHaveValue("father:notes");

  await page.getByTestId("file-input").setInputFiles([json("other.json", text.replace('"headers"', '"unknown": 1,\n      "headers"'))]);
  await expect(page.getByTestId("files").locator(".problem.refused")).toContainText("other.json was changed or damaged");
  await inState(page, "ready");
  // What was in use before stays.
  await expect(page.getByTestId("mapping")).toContainText("meanings.json gives the columns of july.csv");
});
