//! Stands between the worker of a match and its helpers: counts what they find, and ends them or spoils what they say.

import type { Page } from "@playwright/test";

/** What is done to the helpers. */
export type Harm =
  | "none"
  /** They end without a word when they are handed everybody. */
  | "end at once"
  /** They end without a word after the first shard. */
  | "end later"
  /** They are handed half of everybody, and break. */
  | "half"
  /** What they find is cut off. */
  | "cut off";

declare global {
  interface Window {
    harm: Harm;
    /** Shards that helpers scored since this was last set to 0. */
    scored: number;
    /** Helpers that are running. */
    helping: number;
  }
}

/** Before the page is opened: its helpers are reached from then on. */
export async function reachHelpers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { harm: "none", scored: 0, helping: 0 });
    const Real = window.Worker;
    const helps = new Set<Worker>();
    window.Worker = class extends Real {
      override postMessage(...args: unknown[]): void {
        const [message, sent] = args as [{ kind?: string; port?: MessagePort }, Transferable[] | undefined];
        if (message.kind !== "help" || !message.port) return super.postMessage(message, sent ?? []);
        if (!helps.has(this)) window.helping += 1;
        helps.add(this);
        const [match, { port1, port2 }] = [message.port, new MessageChannel()];
        match.onmessage = ({ data }: MessageEvent<{ kind: string; everybody: Uint8Array }>) => {
          if (data.kind === "take" && window.harm === "end at once") return this.terminate();
          if (data.kind === "take" && window.harm === "half") data.everybody = data.everybody.slice(0, data.everybody.length / 2);
          port2.postMessage(data);
        };
        port2.onmessage = ({ data }: MessageEvent<{ kind: string; scores: Uint8Array }>) => {
          if (data.kind === "scored") {
            window.scored += 1;
            if (window.harm === "cut off") data.scores = data.scores.slice(1);
            if (window.harm === "end later") this.terminate();
          }
          match.postMessage(data);
        };
        super.postMessage({ kind: "help", port: port1 }, [port1]);
      }

      override terminate(): void {
        if (helps.delete(this)) window.helping -= 1;
        super.terminate();
      }
    };
  });
}

/** So many workers share a match from now on. */
export async function shareAmong(page: Page, workers: number, harm: Harm = "none"): Promise<void> {
  await page.locator("reencuentro-widget").evaluate((widget, workers) => widget.setAttribute("workers", String(workers)), workers);
  await page.evaluate((harm) => Object.assign(window, { harm, scored: 0 }), harm);
}

/** Shards scored by helpers, and helpers that are running. */
export function helped(page: Page): Promise<[scored: number, helping: number]> {
  return page.evaluate(() => [window.scored, window.helping]);
}
