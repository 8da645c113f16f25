//! The page's side of the worker: typed calls that can be cancelled, and a worker that is replaced when it breaks.

import { engine as packed, worker as script } from "virtual:parts";
import type {
  Answer, Ask, CallName, FromWorker, Language, Problem, Progress, Settings, SheetRole, ToWorker,
} from "../shared/protocol.js";
import { Helpers } from "./helpers.js";

/** The engine refused an input; `problem` says which and why. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** The engine broke down during a call; the worker was replaced and holds the kept files again. */
export class Broken extends Error {}

/** The message of a `Broken` that was asked for. */
export const STOPPED = "stopped";

/** A worker that was idle does not answer: it ended without a sign, before it took up the call. */
class Silent extends Broken {}

interface Pending {
  resolve(value: unknown): void;
  reject(reason: unknown): void;
  onProgress?: (progress: Progress) => void;
}

interface CallOptions {
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

interface KeptFile {
  bytes: Uint8Array;
  role?: SheetRole;
}

/** The reader is answered so many milliseconds after giving up a call, whether the worker has stopped by then or not. */
const ANSWERED = 120;

/**
 * How long a cancelled call may take to stop by itself before its worker is ended, in milliseconds. Counting and putting
 * together cannot be interrupted, and long lists take longer to read anew than to be counted to the end.
 */
const PATIENCE = 5_000;

/** How long an idle worker may take to say that a call has reached it, in milliseconds. */
const SILENCE = 15_000;

/** What the session wants to know of its workers. */
export interface Watch {
  /** A worker ended: what it had counted and matched is gone. The next call starts another with the kept files. */
  ended(reason: unknown): void;
  /** A kept file broke the worker that was to hold it again, and was given up. */
  lost(file: string): void;
}

/** The engine as the first worker compiled it, so that those after it need not. */
let compiled: WebAssembly.Module | undefined;
let address: string | undefined;

/** A new worker that has the engine. Unpacking takes longer than a page may stand still: it is the worker's to do. */
function started(life?: string): Worker {
  address ??= URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new Worker(address);
  worker.postMessage({ kind: "start", engine: compiled ?? packed, ...(life ? { life } : {}) } satisfies ToWorker);
  return worker;
}

/** Calls into the worker. Keeps what is needed to build the worker's state again: files, settings, language. */
export class EngineClient {
  #worker: Worker | undefined;
  #starting: Promise<Worker> | undefined;
  #pending = new Map<number, Pending>();
  #nextId = 1;
  #files = new Map<string, KeptFile>();
  #settings: Settings | undefined;
  #language: Language | undefined;
  /** Waits for the worker to end, once it holds its lock. */
  #awaitEnd: (() => void) | undefined;
  /** Waits for a sign of life. */
  #alarm: ReturnType<typeof setTimeout> | undefined;
  /** Calls that were given up, until the worker has stopped them. */
  #stopping = new Map<number, ReturnType<typeof setTimeout>>();
  /** The call that wanted helpers last. */
  #helped: number | undefined;
  #helpers = new Helpers(() => started());

  constructor(readonly watch: Watch) {}

  /**
   * Reads a file into the engine and keeps its bytes. A breakdown here is the file's fault: it is refused. What was kept
   * under its name before stays then, here as in the engine.
   */
  async addFile(name: string, bytes: Uint8Array, { role, signal }: { role?: SheetRole; signal?: AbortSignal } = {}): Promise<Answer<"addFile">> {
    try {
      const report = await this.call("addFile", { name, bytes, role }, { signal });
      // A file that comes again is the engine's last one: the next worker is to hold them in that order.
      this.#files.delete(name);
      this.#files.set(name, { bytes, role });
      return report;
    } catch (thrown) {
      if (!(thrown instanceof Broken) || thrown.message === STOPPED) throw thrown;
      throw new Refused(damaged(name));
    }
  }

  /** The bytes of a kept file. */
  bytesOf(name: string): Uint8Array | undefined {
    return this.#files.get(name)?.bytes;
  }

  async removeFile(name: string): Promise<Answer<"removeFile">> {
    this.#files.delete(name);
    return this.call("removeFile", name);
  }

  async setSettings(settings: Settings): Promise<Answer<"setSettings">> {
    const sheets = await this.call("setSettings", settings);
    // Only what was taken is put into the next worker.
    this.#settings = settings;
    return sheets;
  }

  async setLanguage(language: Language): Promise<void> {
    this.#language = language;
    await this.call("setLanguage", language);
  }

  /** One call. Rejects with `Refused`, `Broken`, or the signal's reason. */
  async call<N extends CallName>(name: N, ask: Ask<N>, options: CallOptions = {}): Promise<Answer<N>> {
    for (let tries = 0; ; tries++) {
      options.signal?.throwIfAborted();
      try {
        await this.#started();
      } catch (thrown) {
        // A file that broke the worker was given up: without it the next one starts.
        if (!(thrown instanceof Broken) || thrown.message === STOPPED || tries > this.#files.size + 1) throw thrown;
        continue;
      }
      options.signal?.throwIfAborted();
      try {
        return await this.#send(name, ask, options);
      } catch (thrown) {
        if (!(thrown instanceof Silent) || tries > 1) throw thrown;
      }
    }
  }

  /** Ends the worker; every open call is rejected. */
  stop(): void {
    this.#end(new Broken(STOPPED));
  }

  #send<N extends CallName>(name: N, ask: Ask<N>, { signal, onProgress }: CallOptions): Promise<Answer<N>> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      if (this.#pending.size === 0) this.#alarm = setTimeout(() => this.#end(new Silent("no answer")), SILENCE);
      this.#pending.set(id, { resolve: resolve as Pending["resolve"], reject, onProgress });
      this.#post({ kind: "call", id, name, ask } as ToWorker);
      signal?.addEventListener("abort", () => this.#cancel(id, signal.reason), { once: true });
    });
  }

  /** Answers the reader soon; the worker stops at a shard's end, or is ended and built anew. */
  #cancel(id: number, reason: unknown): void {
    if (!this.#pending.has(id)) return;
    this.#post({ kind: "cancel", id });
    setTimeout(() => {
      this.#pending.get(id)?.reject(reason);
      this.#pending.delete(id);
    }, ANSWERED);
    this.#stopping.set(id, setTimeout(() => this.#end(reason, new Silent("did not stop")), PATIENCE));
  }

  #post(message: ToWorker, sent: Transferable[] = []): void {
    this.#worker?.postMessage(message, sent);
  }

  #started(): Promise<Worker> {
    if (this.#starting) return this.#starting;
    const starting = this.#start().catch((thrown: unknown) => {
      if (this.#starting === starting) this.#starting = undefined;
      throw thrown;
    });
    return (this.#starting = starting);
  }

  async #start(): Promise<Worker> {
    // A task of its own: the page is drawn first.
    await new Promise((done) => setTimeout(done));
    const life = `reencuentro ${Math.random()}`;
    const worker = started(life);
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#receive(data);
    worker.onerror = (event) => this.#end(new Broken(event.message));
    // A worker that is ended from outside says nothing; the lock it holds while it lives is then free.
    this.#awaitEnd = () => {
      const ended = () => {
        if (this.#worker === worker) this.#end(new Broken("the worker was ended"));
      };
      navigator.locks.request(life, ended).catch(() => undefined);
    };
    await this.#restore();
    return worker;
  }

  /** Puts language, settings and kept files into a new worker. A file that breaks it is given up. */
  async #restore(): Promise<void> {
    if (this.#language) await this.#send("setLanguage", this.#language, {});
    for (const [name, { bytes, role }] of [...this.#files]) {
      try {
        await this.#send("addFile", { name, bytes, role }, {});
      } catch (thrown) {
        const stopped = thrown instanceof Silent || (thrown instanceof Broken && thrown.message === STOPPED);
        if (!stopped) {
          this.#files.delete(name);
          this.watch.lost(name);
        }
        if (!(thrown instanceof Refused)) throw thrown;
      }
    }
    if (this.#settings) await this.#send("setSettings", this.#settings, {});
  }

  #receive(message: FromWorker): void {
    clearTimeout(this.#alarm);
    if (message.kind === "alive") return;
    if (message.kind === "locked") return this.#awaitEnd?.();
    if (message.kind === "compiled") {
      compiled = message.engine;
      return;
    }
    const pending = this.#pending.get(message.id);
    if (message.kind === "progress") return pending?.onProgress?.(message.progress);
    if (message.kind === "wanted") {
      const ports = pending ? this.#helpers.ports(message.helpers) : [];
      this.#helped = message.id;
      return this.#post({ kind: "helpers", id: message.id, ports }, ports);
    }
    clearTimeout(this.#stopping.get(message.id));
    this.#stopping.delete(message.id);
    if (message.id === this.#helped) {
      if (message.kind === "cancelled") this.#helpers.rest();
      else this.#helpers.end();
    }
    if (!pending) return;
    this.#pending.delete(message.id);
    switch (message.kind) {
      case "answer":
        return pending.resolve(message.value);
      case "refused":
        return pending.reject(new Refused(message.problem));
      case "cancelled":
        return pending.reject(aborted());
      case "broken":
        pending.reject(new Broken(message.message));
        return this.#end(new Broken(message.message));
    }
  }

  /** Ends the worker and its helpers. Where a call was given up, those that came after it are told something else. */
  #end(reason: unknown, others = reason): void {
    const ended = this.#worker;
    clearTimeout(this.#alarm);
    this.#stopping.forEach(clearTimeout);
    this.#stopping.clear();
    this.#helpers.end();
    ended?.terminate();
    this.#worker = undefined;
    this.#starting = undefined;
    const open = [...this.#pending.values()];
    this.#pending.clear();
    for (const pending of open) pending.reject(others);
    if (ended) this.watch.ended(reason);
  }
}

/** The reason of what the reader stopped. */
export function aborted(): DOMException {
  return new DOMException("cancelled", "AbortError");
}

export function isAbort(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === "AbortError";
}

/** What is said of a file that breaks its reader. */
export function damaged(file: string): Problem {
  return { severity: "refused", code: "problem-file-damaged", place: { file }, values: { file } };
}
