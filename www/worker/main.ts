//! The worker: holds the engine, answers the page's calls one at a time, and yields between shards so that a cancel arrives.

import { Engine, initSync } from "../../pkg/reencuentro.js";
import { unpack } from "../shared/dense.mjs";
import type { Answer, Ask, Call, CallName, FromWorker, Problem, Progress, ToWorker } from "../shared/protocol.js";
import { help } from "./help.js";
import { room, taken, watch } from "./memory.js";
import { share } from "./share.js";

/** What a handler may do beside answering. */
interface Context {
  progress(doing: Progress["doing"], done: number, total: number): void;
  /** Lets waiting messages in; throws `Cancelled` if one of them gave up this call. */
  breathe(): Promise<void>;
  /** Asks the page for helpers; their ports come while this call breathes, or never. */
  want(helpers: number, come: (ports: MessagePort[]) => void): void;
}

type Handlers = { [N in CallName]: (engine: Engine, ask: Ask<N>, context: Context) => Answer<N> | Promise<Answer<N>> };

class Cancelled extends Error {}

const handlers: Handlers = {
  addFile: (engine, { name, bytes, role }) => engine.addFile(name, bytes, role),
  removeFile: (engine, name) => engine.removeFile(name),
  rows: (engine, query) => engine.rows(query),
  settings: (engine) => engine.settings(),
  setSettings: (engine, settings) => engine.setSettings(settings),
  shapes: (engine) => engine.shapes(),
  setLanguage: (engine, language) => {
    engine.setLanguage(language);
    return null;
  },
  check: (engine) => {
    engine.fits(room());
    return engine.check();
  },
  match: async (engine, { workers }, context) => {
    engine.fits(room());
    context.progress("counting", 0, 0);
    await context.breathe();
    const plan = engine.plan();
    const { children } = plan;
    const progress = (done: number) => context.progress("comparing", done, children);
    // None where only the merging stands on what has changed.
    const helped = plan.shards > 0 ? await share({ ...context, engine, plan, workers, progress }) : 0;
    context.progress("joining", children, children);
    await context.breathe();
    const summary = engine.merge();
    return { ...summary, memory: taken() + helped };
  },
  increment: (engine) => {
    const summary = engine.increment();
    return summary && { ...summary, memory: taken() };
  },
  children: (engine, query) => engine.children(query),
  adults: (engine, query) => engine.adults(query),
  adultsOf: (engine, child) => engine.adultsOf(child),
  childrenOf: (engine, adult) => engine.childrenOf(adult),
  evidence: (engine, { child, adult }) => engine.evidence(child, adult),
  decided: (_, log) => Engine.decided(log),
  linksCsv: (engine) => engine.linksCsv(),
  linksXlsx: (engine) => engine.linksXlsx(),
  sample: (_, { children, seed }) =>
    Engine.sample(children, seed).map(({ name, bytes }) => ({ name, bytes: Uint8Array.from(bytes) })),
};

/** How far a call is, is told not more often than that, in milliseconds: a page that is drawn anew takes time too. */
const OFTEN = 80;

let engine: Engine | undefined;
/** Settled when there is an engine to make one of; calls wait for it. */
let started: Promise<void> = Promise.resolve();
const cancelled = new Set<number>();
/** What is done with the helpers that a call wanted. */
const wanting = new Map<number, (ports: MessagePort[]) => void>();
/** Calls run in the order they came: the next one starts when the last has answered. */
let last: Promise<void> = Promise.resolve();

async function compile(packed: string): Promise<WebAssembly.Module> {
  const stream = new Blob([unpack(packed)]).stream().pipeThrough(new DecompressionStream("gzip"));
  // Compiled while it comes out of its packing.
  return WebAssembly.compileStreaming(new Response(stream, { headers: { "content-type": "application/wasm" } }));
}

async function start(packed: string | WebAssembly.Module): Promise<void> {
  const module = typeof packed === "string" ? await compile(packed) : packed;
  watch(initSync({ module }).memory);
  if (typeof packed === "string") post({ kind: "compiled", engine: module });
}

/** Takes a lock for as long as this worker lives. Where there are no locks, the page learns later of an end without a word. */
function hold(life: string): void {
  const held = () => {
    post({ kind: "locked" });
    return new Promise(() => undefined);
  };
  (navigator.locks as LockManager | undefined)?.request(life, held).catch(() => undefined);
}

function post(message: FromWorker, sent: Transferable[] = []): void {
  self.postMessage(message, { transfer: sent });
}

/** A macrotask, so that messages that have come meanwhile are handled first. */
function macrotask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function isProblem(thrown: unknown): thrown is Problem {
  return typeof thrown === "object" && thrown !== null && "code" in thrown && "severity" in thrown;
}

async function run<N extends CallName>(id: number, name: N, ask: Ask<N>): Promise<void> {
  let told: { doing: Progress["doing"]; at: number } | undefined;
  const context: Context = {
    progress: (doing, done, total) => {
      const at = performance.now();
      if (told?.doing === doing && at - told.at < OFTEN) return;
      told = { doing, at };
      post({ kind: "progress", id, progress: { doing, done, total } });
    },
    want: (helpers, come) => {
      wanting.set(id, come);
      post({ kind: "wanted", id, helpers });
    },
    breathe: async () => {
      await macrotask();
      if (cancelled.has(id)) throw new Cancelled();
    },
  };
  try {
    await started;
    engine ??= new Engine();
    if (cancelled.has(id)) throw new Cancelled();
    const value = await handlers[name](engine, ask, context);
    // A file to be saved is handed on, not copied: the page would be held up by a long one.
    post({ kind: "answer", id, value }, value instanceof Uint8Array ? [value.buffer] : []);
  } catch (thrown) {
    if (thrown instanceof Cancelled) post({ kind: "cancelled", id });
    else if (isProblem(thrown)) post({ kind: "refused", id, problem: thrown });
    else post({ kind: "broken", id, message: String(thrown) });
  } finally {
    cancelled.delete(id);
    wanting.delete(id);
  }
}

/** Keeps the name and its question together for the type checker. */
function runCall<N extends CallName>(call: Extract<Call, { name: N }>): Promise<void> {
  return run(call.id, call.name as N, call.ask as Ask<N>);
}

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case "start":
      if (data.life) hold(data.life);
      started = start(data.engine);
      break;
    case "cancel":
      cancelled.add(data.id);
      break;
    case "helpers":
      wanting.get(data.id)?.(data.ports);
      break;
    case "help":
      help(data.port, started);
      break;
    case "call":
      post({ kind: "alive" });
      last = last.then(() => runCall(data));
      break;
  }
};
