//! Shares the scoring of a match: the shards are handed out one by one to this worker and its helpers, whoever is free.
//!
//! In long lists what the first shards say is looked at before the others are scored. Nobody is ever waited for: when no shard
//! is left to hand out, what helpers still hold is scored here too, and whoever is first counts, since both find the same. So a
//! helper that ends without a word costs the time of two shards, and nothing else.

import type { Engine } from "../../pkg/reencuentro.js";
import type { PlanReport } from "../shared/protocol.js";
import type { FromHelper, ToHelper } from "./crew.js";

/** Shards that a helper has at a time: it finds the next one there when it has done one. */
const AT_ONCE = 2;

/** More engines than that are not started, however many processors there are. */
const MOST = 8;

/** Helpers are wanted where so much work is left for one engine, in milliseconds: they take part of it to get going. */
const WORTH = 800;

/** The rate of this worker is known after so many milliseconds. */
const KNOWN_AFTER = 100;

/** An engine takes so many times the bytes that are handed over: 12 at 7,500 people and at 50,000, and some more while it scores. */
const GROWN = 14;

/** All helpers together may take so much of the machine's memory. */
const SHARE_OF_MEMORY = 0.25;

/** What browsers that do not tell are taken to have, in gigabytes. */
const MEMORY = 4;

interface Match {
  engine: Engine;
  plan: PlanReport;
  /** So many workers are to share the work, whatever the machine and the work are. */
  workers: number | undefined;
  /** How many children are compared. */
  progress(done: number): void;
  /** Lets waiting messages in; throws where the match was given up. */
  breathe(): Promise<void>;
  /** Asks for helpers; their ports come while this breathes, or never. */
  want(helpers: number, come: (ports: MessagePort[]) => void): void;
}

/** Scores all shards; tells what memory the helpers' engines took, in bytes. */
export async function share(match: Match): Promise<number> {
  const { engine, plan, workers } = match;
  const shards = new Shards(plan);
  const helpers = new Set<Helper>();
  let learned: Uint8Array | undefined;
  let left = false;
  let asked = false;
  const began = performance.now();
  const ask = () => {
    asked = true;
    if ((workers ?? navigator.hardwareConcurrency ?? 1) < 2) return;
    const everybody = engine.handOver();
    const count = (workers ?? engines(everybody.length)) - 1;
    if (count < 1 || everybody.length === 0) return;
    match.want(count, (ports) => {
      if (left) return ports.forEach((port) => port.postMessage({ kind: "leave" } satisfies ToHelper));
      // What is handed over is gone from here: a copy for each helper but the last, which gets the first one.
      ports.forEach((port, at) => helpers.add(new Helper(port, at < ports.length - 1 ? everybody.slice() : everybody, learned, match, shards)));
    });
  };
  try {
    if (workers !== undefined) ask();
    for (;;) {
      match.progress(Math.round((shards.done / plan.shards) * plan.children));
      await match.breathe();
      if (shards.awaited) {
        learned = engine.learn();
        shards.goOn();
        for (const helper of helpers) helper.learn(learned);
        continue;
      }
      const shard = shards.next() ?? shards.open();
      if (shard === undefined) return [...helpers].reduce((sum, { memory }) => sum + memory, 0);
      engine.score(shard);
      shards.finish(shard);
      const took = performance.now() - began;
      if (!asked && took > KNOWN_AFTER && (took / shards.done) * (plan.shards - shards.done) > WORTH) ask();
    }
  } finally {
    left = true;
    for (const helper of helpers) helper.leave();
  }
}

/** How many engines this machine bears, this one among them, where each is handed so many bytes. */
function engines(bytes: number): number {
  const memory = (navigator as { deviceMemory?: number }).deviceMemory ?? MEMORY;
  const others = Math.floor((memory * 2 ** 30 * SHARE_OF_MEMORY) / (bytes * GROWN));
  return Math.min(navigator.hardwareConcurrency || 1, MOST, 1 + others);
}

/** Which shards are done, and who has which. */
class Shards {
  #next = 0;
  /** Given to a helper that broke. */
  #back: number[] = [];
  /** With helpers, the last given last. */
  #open = new Set<number>();
  #done = new Set<number>();

  readonly count: number;
  /** Shards from here on wait for what is learned from those before. */
  #until: number;

  constructor({ shards, learning }: PlanReport) {
    this.count = shards;
    this.#until = learning;
  }

  get done(): number {
    return this.#done.size;
  }

  /** The first ones are done, and the others wait. */
  get awaited(): boolean {
    return this.#until < this.count && this.#done.size === this.#until;
  }

  goOn(): void {
    this.#until = this.count;
  }

  has(shard: number): boolean {
    return this.#done.has(shard);
  }

  /** A shard that nobody has; none where all are given. */
  next(): number | undefined {
    return this.#back.pop() ?? (this.#next < this.#until ? this.#next++ : undefined);
  }

  /** The shard that a helper gets to last; none where all are done. */
  open(): number | undefined {
    return [...this.#open].at(-1);
  }

  give(shard: number): void {
    this.#open.add(shard);
  }

  giveBack(shard: number): void {
    if (this.#open.delete(shard)) this.#back.push(shard);
  }

  finish(shard: number): void {
    this.#open.delete(shard);
    this.#done.add(shard);
  }
}

/** A helper, as the worker of the match sees it. */
class Helper {
  #has = new Set<number>();
  /** What its engine has taken, in bytes. */
  memory = 0;

  #ready = false;

  constructor(
    readonly port: MessagePort,
    everybody: Uint8Array,
    learned: Uint8Array | undefined,
    readonly match: Match,
    readonly shards: Shards,
  ) {
    port.onmessage = ({ data }: MessageEvent<FromHelper>) => this.#hear(data);
    this.#post({ kind: "take", everybody }, [everybody.buffer]);
    if (learned) this.learn(learned);
  }

  /** Goes on with what was waited for. */
  learn(learned: Uint8Array): void {
    this.#post({ kind: "learned", learned });
    if (this.#ready) this.#give();
  }

  leave(): void {
    this.#post({ kind: "leave" });
    this.port.onmessage = null;
    this.port.close();
  }

  #post(message: ToHelper, sent: Transferable[] = []): void {
    this.port.postMessage(message, sent);
  }

  #hear(message: FromHelper): void {
    switch (message.kind) {
      case "ready":
        if (message.shards !== this.shards.count) return this.#breaks();
        this.#ready = true;
        return this.#give();
      case "scored": {
        const { shard, scores, memory } = message;
        this.memory = memory;
        this.#has.delete(shard);
        if (!this.shards.has(shard)) {
          if (!this.match.engine.takeScores(shard, scores)) return this.#breaks(shard);
          this.shards.finish(shard);
        }
        return this.#give();
      }
      case "broken":
        return this.#breaks();
    }
  }

  #give(): void {
    while (this.#has.size < AT_ONCE) {
      const shard = this.shards.next();
      if (shard === undefined) return;
      this.#has.add(shard);
      this.shards.give(shard);
      this.#post({ kind: "score", shard });
    }
  }

  /** Its shards go to the others. */
  #breaks(...also: number[]): void {
    for (const shard of [...this.#has, ...also]) this.shards.giveBack(shard);
    this.#has.clear();
    this.#ready = false;
    this.port.onmessage = null;
  }
}
