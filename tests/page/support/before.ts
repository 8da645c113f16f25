//! Built once before all tests: the command line, and the page with an engine of invented answers, for what the real one
//! cannot be made to do: break, dawdle.

import { execFileSync } from "node:child_process";
import { buildCommand } from "./command.ts";
import { root } from "./page.ts";

export default function setup(): void {
  buildCommand();
  execFileSync(process.execPath, ["node_modules/vite/bin/vite.js", "build"], {
    cwd: root, env: { ...process.env, REENCUENTRO_ENGINE: "tests/page/support/engine.ts" }, stdio: ["ignore", "ignore", "inherit"],
  });
}
