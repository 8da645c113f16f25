//! The page's state and everything a reader can do to it; the screens only show it and call it.

import type {
  CheckReport, ColumnChoice, Decided, Language, ListQuery, LogEntry, Problem, Progress, Settings, SheetChoice, SheetReport, SheetRole, Summary,
  Verdict,
} from "../shared/protocol.js";
import { PAGE_SIZE, bestFirst, newBench, type Bench, type Pane, type Side } from "./bench.js";
import { Decisions, type Change } from "./decisions.js";
import { Broken, EngineClient, Refused, STOPPED } from "./engine.js";
import { save } from "./save.js";
import { say, verdictId } from "./words.js";

export type Phase = "idle" | "reading" | "ready" | "matching" | "done" | "error";
export const STEPS = ["load", "columns", "check", "review", "take"] as const;
export type Step = (typeof STEPS)[number];

/** A file on the page, whether or not the engine could use it. */
export interface LoadedFile {
  name: string;
  state: "reading" | "kept" | "refused";
  problems: Problem[];
  invented: boolean;
  /** Why a newer version of it could not be used, while this one stays. */
  newer?: Problem;
  /** What stood here under this name, until it is known whether this version can be used. */
  before?: LoadedFile;
}

/** How many are shown of those found by hand. */
const BY_HAND = 6;
const SAMPLE = { children: 120, seed: 7 };

export class Session extends EventTarget {
  step: Step = "load";
  language: Language = "en";
  files: LoadedFile[] = [];
  sheets: SheetReport[] = [];
  settings: Settings = {};
  check: CheckReport | undefined;
  summary: Summary | undefined;
  progress: Progress | undefined;
  /** Something that went wrong and is not a file's fault: a message id. */
  failure: string | undefined;
  bench: Bench = newBench("child", "best");
  readonly decisions = new Decisions((log) => this.#stands(log));
  /** What was just decided or taken back, said to those who do not see the marks. */
  decidedNow: Change | undefined;
  /** Single keys decide. */
  keys = true;
  /** Sheet shown in the Columns step. */
  sheetShown = 0;

  #engine = new EngineClient();
  #reading = 0;
  #matching: AbortController | undefined;
  #checking: Promise<void> | undefined;
  #readingStop = new AbortController();
  /** Each question about the bench has a number; only the answer to the last one is shown. */
  #asked = 0;
  #queue: Promise<void> = Promise.resolve();

  get phase(): Phase {
    if (this.#matching) return "matching";
    if (this.#reading > 0) return "reading";
    if (this.summary) return "done";
    if (this.canMatch) return "ready";
    return this.files.some((file) => file.state === "refused") || this.failure ? "error" : "idle";
  }

  /** There is at least one sheet the engine could read. */
  get canMatch(): boolean {
    return this.sheets.length > 0;
  }

  /** Some sheet is taken to list them. */
  lists(role: "children" | "adults"): boolean {
    return this.sheets.some((sheet) => sheet.role === role || sheet.role === "both");
  }

  get busy(): boolean {
    return this.phase === "reading" || this.phase === "matching";
  }

  get invented(): boolean {
    return this.files.some((file) => file.invented);
  }

  go(step: Step): void {
    this.step = step;
    if (step === "check" && !this.check && this.canMatch && !this.busy) void this.loadCheck();
    this.#changed();
  }

  // --- files -------------------------------------------------------------------------------------------------------

  addFiles(files: Iterable<File>): void {
    for (const file of files) this.#read(file.name, async () => new Uint8Array(await file.arrayBuffer()), false);
    this.step = "load";
    this.#changed();
  }

  /** Pasted cells are a file like any other; pasting again under the same name replaces them. */
  addPasted(name: string, text: string): void {
    this.#read(name, async () => new TextEncoder().encode(text), false);
  }

  /** Spreadsheets of invented families, to see how it works. */
  async trySample(): Promise<void> {
    await this.#reads(async () => {
      const samples = await this.#engine.call("sample", SAMPLE, { signal: this.#readingStop.signal });
      for (const { name, bytes } of samples) this.#read(name, async () => bytes, true);
    });
  }

  async removeFile(name: string): Promise<void> {
    const file = this.files.find((file) => file.name === name);
    this.files = this.files.filter((file) => file.name !== name);
    this.failure = undefined;
    if (file?.invented) void this.#decided(this.decisions.forget(name));
    if (file?.state === "refused") return this.#changed();
    await this.#reads(async () => this.#understood(await this.#engine.removeFile(name)));
  }

  #read(name: string, bytes: () => Promise<Uint8Array>, invented: boolean): void {
    const at = this.files.findIndex((other) => other.name === name);
    const file: LoadedFile = { name, state: "reading", problems: [], invented, before: this.files[at] };
    if (at >= 0) this.files[at] = file;
    else this.files.push(file);
    void this.#reads(async () => {
      try {
        const report = await this.#engine.addFile(name, await bytes());
        if (keptBefore(file)?.invented && !invented) void this.#decided(this.decisions.forget(name));
        file.before = undefined;
        file.state = "kept";
        file.problems = report.problems;
        this.#understood(report.sheets);
      } catch (thrown) {
        if (!(thrown instanceof Refused)) throw thrown;
        const kept = keptBefore(file);
        if (kept) {
          Object.assign(file, { ...kept, before: undefined, newer: thrown.problem });
          // A worker that was replaced holds the files again, but not what was matched.
          return this.#understood(this.sheets);
        }
        file.state = "refused";
        file.problems = [thrown.problem];
        this.#understood(await this.#engine.call("removeFile", name));
      }
    });
  }

  /** Runs one thing after the other while the phase is `reading`. */
  #reads(work: () => Promise<void>): Promise<void> {
    this.#reading += 1;
    this.failure = undefined;
    this.#changed();
    const { signal } = this.#readingStop;
    this.#queue = this.#queue
      .then(() => (signal.aborted ? undefined : work()))
      .catch((thrown: unknown) => this.#failed(thrown))
      .finally(() => {
        this.#reading -= 1;
        this.#changed();
      });
    return this.#queue;
  }

  /** New sheets: what was counted or found before does not hold any more. */
  #understood(sheets: SheetReport[]): void {
    this.sheets = sheets;
    this.sheetShown = Math.min(this.sheetShown, Math.max(0, sheets.length - 1));
    this.check = undefined;
    this.summary = undefined;
    this.bench = newBench(this.bench.side, this.bench.order);
    this.#changed();
  }

  // --- choices -----------------------------------------------------------------------------------------------------

  setRole(sheet: SheetReport, role: SheetRole): Promise<void> {
    return this.#choose(sheet, (choice) => ({ ...choice, role }));
  }

  setHeaderRow(sheet: SheetReport, headerRow: number): Promise<void> {
    // Another header row gives the columns other names: what was said of them is asked anew.
    return this.#choose(sheet, (choice) => ({ ...choice, headerRow, columns: [] }));
  }

  setColumn(sheet: SheetReport, index: number, change: Omit<ColumnChoice, "index">): Promise<void> {
    return this.#choose(sheet, (choice) => {
      const columns = choice.columns ?? [];
      const before = columns.find((column) => column.index === index);
      return { ...choice, columns: [...columns.filter((column) => column.index !== index), { ...before, ...change, index }] };
    });
  }

  /** Two records are, or are not, one person. */
  setJoin(first: string, second: string, same: boolean): Promise<void> {
    const others = (this.settings.joins ?? []).filter((join) => join.first !== first || join.second !== second);
    return this.#change({ joins: [...others, { first, second, same }] }).then(() => this.loadCheck());
  }

  /** The share of children with a parent in the files, 0.01 to 0.99; none for the estimate. Matches again. */
  async setParentShare(parentShare: number | undefined): Promise<void> {
    await this.#change({ parentShare });
    await this.match();
  }

  #choose(sheet: SheetReport, change: (choice: SheetChoice) => SheetChoice): Promise<void> {
    const { file, sheet: name } = sheet.place;
    const isThis = (choice: SheetChoice) => choice.file === file && choice.sheet === name;
    const sheets = this.settings.sheets ?? [];
    const choice = change(sheets.find(isThis) ?? { file, sheet: name, columns: [] });
    return this.#change({ sheets: [...sheets.filter((other) => !isThis(other)), choice] });
  }

  #change(change: Partial<Settings>): Promise<void> {
    return this.#reads(async () => {
      if (this.settings.version === undefined) this.settings = await this.#engine.call("settings", null);
      this.settings = { ...this.settings, ...change };
      this.#understood(await this.#engine.setSettings(this.settings));
    });
  }

  async setLanguage(language: Language): Promise<void> {
    this.language = language;
    this.#changed();
    await this.#guard(async () => {
      await this.#engine.setLanguage(language);
      await this.#refresh();
    });
  }

  /** Asks again for what is said in the reader's language, keeping the place. */
  async #refresh(): Promise<void> {
    if (this.busy) return;
    if (this.check) await this.loadCheck();
    if (this.summary) await Promise.all([this.#loadList(), this.#loadCandidates(), this.#loadEvidence()]);
  }

  // --- checking and matching ---------------------------------------------------------------------------------------

  /** Asked again while it is being answered, it is asked once. */
  loadCheck(): Promise<void> {
    this.#checking ??= this.#guard(async () => {
      this.check = await this.#engine.call("check", null);
    }).finally(() => (this.#checking = undefined));
    return this.#checking;
  }

  async match(): Promise<void> {
    if (!this.canMatch || this.busy) return;
    this.#matching = new AbortController();
    this.summary = undefined;
    this.failure = undefined;
    this.bench = newBench(this.bench.side, this.bench.order);
    this.#changed();
    const { signal } = this.#matching;
    await this.#guard(async () => {
      const onProgress = (progress: Progress) => {
        this.progress = progress;
        this.#changed();
      };
      this.summary = await this.#engine.call("match", null, { signal, onProgress });
      this.step = "review";
    });
    this.#matching = undefined;
    this.progress = undefined;
    this.#changed();
    if (this.summary) await this.#loadList({ choose: true });
  }

  /** Stops reading or matching; what was read before stays. */
  cancel(): void {
    const reason = new DOMException("cancelled", "AbortError");
    if (this.#matching) return this.#matching.abort(reason);
    this.#readingStop.abort(reason);
    this.#readingStop = new AbortController();
    this.files = this.files.flatMap((file) => (file.state === "reading" ? (keptBefore(file) ?? []) : file));
    this.#engine.stop();
    this.#changed();
  }

  // --- the bench ---------------------------------------------------------------------------------------------------

  setSide(side: Side): void {
    this.bench = newBench(side, this.bench.order);
    this.#changed();
    void this.#loadList({ choose: true });
  }

  setQuery(change: Partial<Pick<Bench, "search" | "order" | "filter" | "offset">>): void {
    this.bench = { ...this.bench, offset: 0, ...change };
    void this.#loadList();
  }

  choose(index: number, pane: Pane = "candidates"): void {
    this.decidedNow = undefined;
    this.bench = { ...this.bench, chosen: index, candidates: undefined, other: undefined, evidence: undefined, found: undefined, pane };
    this.#changed();
    void this.#loadCandidates();
  }

  compare(other: number, pane: Pane = "evidence"): void {
    this.bench = { ...this.bench, other, pane };
    this.#changed();
    void this.#loadEvidence();
  }

  /** Looks for somebody of the other side to compare the chosen one with, whoever the candidates are. */
  async searchOther(search: string): Promise<void> {
    if (!search.trim()) {
      this.bench = { ...this.bench, found: undefined };
      return this.#changed();
    }
    const { side, chosen } = this.bench;
    await this.#guard(async () => {
      const found = await this.#engine.call(side === "child" ? "adults" : "children", { search, limit: BY_HAND });
      if (this.bench.side === side && this.bench.chosen === chosen) this.bench = { ...this.bench, found };
    });
  }

  /** Decides on the pair whose evidence is shown. */
  decide(verdict: Verdict): void {
    const { evidence, side, chosen, other } = this.bench;
    if (!evidence) return;
    const [own, theirs] = side === "child" ? [evidence.child, evidence.adult] : [evidence.adult, evidence.child];
    // While the evidence of a pair just chosen is on its way, the one before is still shown: nothing is decided of it.
    if (own.index === chosen && theirs.index === other) void this.#decided(this.decisions.decide(evidence, verdict));
  }

  undo(): void {
    void this.#decided(this.decisions.undo());
  }

  redo(): void {
    void this.#decided(this.decisions.redo());
  }

  #decided(change: Promise<Change | undefined>): Promise<void> {
    return this.#guard(async () => {
      this.decidedNow = await change;
    });
  }

  /** A worker that ended meanwhile did not end by the log: the next one is asked. */
  async #stands(log: LogEntry[]): Promise<Decided> {
    try {
      return await this.#engine.call("decided", log);
    } catch (thrown) {
      if (thrown instanceof Refused) throw thrown;
      return this.#engine.call("decided", log);
    }
  }

  useKeys(keys: boolean): void {
    this.keys = keys;
    this.#changed();
  }

  showPane(pane: Pane): void {
    this.bench = { ...this.bench, pane };
    this.#changed();
  }

  async #loadList({ choose = false } = {}): Promise<void> {
    const { side, search, order, filter, offset } = this.bench;
    const query: ListQuery = { search, offset, limit: PAGE_SIZE, withoutCandidate: filter === "none" };
    if (filter && filter !== "none") query.band = filter;
    const asked = ++this.#asked;
    await this.#guard(async () => {
      const people = side === "child" ? "children" : "adults";
      const list = order === "best" && !filter ? await bestFirst((query) => this.#engine.call(people, query), query) : await this.#engine.call(people, query);
      if (asked !== this.#asked) return;
      this.bench = { ...this.bench, list };
      const first = list.items[0];
      if (choose && first) this.choose(first.person.index, "people");
    });
  }

  async #loadCandidates(): Promise<void> {
    const { side, chosen, other } = this.bench;
    if (chosen === undefined) return;
    await this.#guard(async () => {
      const candidates = await this.#engine.call(side === "child" ? "adultsOf" : "childrenOf", chosen);
      if (this.bench.side !== side || this.bench.chosen !== chosen) return;
      this.bench = { ...this.bench, candidates };
      const first = candidates?.candidates[0];
      if (other === undefined && first) this.compare(first.person.index, this.bench.pane);
    });
  }

  async #loadEvidence(): Promise<void> {
    const { side, chosen, other } = this.bench;
    if (chosen === undefined || other === undefined) return;
    const pair = side === "child" ? { child: chosen, adult: other } : { child: other, adult: chosen };
    await this.#guard(async () => {
      const evidence = await this.#engine.call("evidence", pair);
      if (this.bench.chosen === chosen && this.bench.other === other) this.bench = { ...this.bench, evidence };
    });
  }

  // --- downloads ---------------------------------------------------------------------------------------------------

  async download(kind: "csv" | "xlsx"): Promise<void> {
    await this.#guard(async () => {
      const bytes = await this.#engine.call(kind === "csv" ? "linksCsv" : "linksXlsx", null);
      const type = kind === "csv" ? "text/csv" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      save(`${say(this.language, "page-download-name")}.${kind}`, new Blob([new Uint8Array(bytes)], { type }));
    });
  }

  downloadDecisions(): void {
    const header = ["child-file", "child-id", "child-name", "adult-file", "adult-id", "adult-name", "decision"].map((id) => say(this.language, `page-decisions-${id}`));
    const text = this.decisions.table(header, (verdict) => say(this.language, verdictId(verdict)));
    // With the mark by which spreadsheet programs know the encoding.
    save(`${say(this.language, "page-decisions-name")}.csv`, new Blob(["\ufeff", text], { type: "text/csv" }));
    this.#changed();
  }

  /** Ends the worker. The session cannot be used after it. */
  close(): void {
    this.#engine.stop();
  }

  async #guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      this.#failed(thrown);
    }
    this.#changed();
  }

  #failed(thrown: unknown): void {
    if (thrown instanceof DOMException && thrown.name === "AbortError") return;
    if (thrown instanceof Refused) this.failure = thrown.problem.code;
    else if (!(thrown instanceof Broken && thrown.message === STOPPED)) {
      this.failure = "page-engine-broken";
      console.error(thrown);
    }
  }

  #changed(): void {
    this.dispatchEvent(new Event("change"));
  }
}

/** The version of a file that can be used, while a newer one is being read. */
function keptBefore({ before }: LoadedFile): LoadedFile | undefined {
  return before && before.state !== "kept" ? keptBefore(before) : before;
}
