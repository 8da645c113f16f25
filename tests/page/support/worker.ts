//! Ends the page's worker from outside, as a browser short of memory does: no error, no message, only silence.

import type { Page } from "@playwright/test";

declare global {
  interface Window {
    workers: Worker[];
    /** A worker is ended soon after this call was sent to it. */
    endOn: string | undefined;
  }
}

/** Before the page is opened: its workers can be reached from then on. */
export async function reachWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.workers = [];
    const Real = window.Worker;
    window.Worker = class extends Real {
      constructor(...args: ConstructorParameters<typeof Real>) {
        super(...args);
        window.workers.push(this);
      }
      override postMessage(...args: unknown[]): void {
        super.postMessage(...(args as [unknown, Transferable[]]));
        if (window.endOn === undefined || (args[0] as { name?: string }).name !== window.endOn) return;
        window.endOn = undefined;
        setTimeout(() => this.terminate(), 20);
      }
    };
  });
}

export async function endWorker(page: Page): Promise<void> {
  await page.evaluate(() => window.workers.at(-1)!.terminate());
}

export async function endWorkerOn(page: Page, call: string): Promise<void> {
  await page.evaluate((call) => (window.endOn = call), call);
}
