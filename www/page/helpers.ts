//! The workers that help the first one with a long match: started when it wants them, ended when it is done.

import type { ToWorker } from "../shared/protocol.js";

/** Helpers of a match that was given up are kept so long for the next one, in milliseconds. */
const KEPT = 20_000;

/** Helpers, each with an engine of its own. */
export class Helpers {
  #workers: Worker[] = [];
  #end: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly start: () => Worker) {}

  /** A port to each of so many helpers. */
  ports(count: number): MessagePort[] {
    clearTimeout(this.#end);
    while (this.#workers.length < count) this.#workers.push(this.#started());
    return this.#workers.slice(0, count).map((worker) => {
      const { port1, port2 } = new MessageChannel();
      worker.postMessage({ kind: "help", port: port1 } satisfies ToWorker, [port1]);
      return port2;
    });
  }

  /** They may be wanted again soon. */
  rest(): void {
    clearTimeout(this.#end);
    this.#end = setTimeout(() => this.end(), KEPT);
  }

  /** Ends them, which gives their memory back. */
  end(): void {
    clearTimeout(this.#end);
    for (const worker of this.#workers) worker.terminate();
    this.#workers = [];
  }

  #started(): Worker {
    const worker = this.start();
    worker.onerror = (event) => {
      // The match goes on without it.
      event.preventDefault();
      worker.terminate();
      this.#workers = this.#workers.filter((other) => other !== worker);
    };
    return worker;
  }
}
