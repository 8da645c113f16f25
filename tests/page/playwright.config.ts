//! How the page's tests run: the machine's own Chromium against the built page.

import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  outputDir: "../../target/page-tests",
  globalSetup: "./support/before.ts",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  reporter: "list",
  use: {
    browserName: "chromium",
    locale: "en-US",
    launchOptions: {
      executablePath: process.env["CHROME"] ?? "/usr/bin/chromium",
      // Chromium refuses to run as root inside its sandbox; anybody else keeps it.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
});
