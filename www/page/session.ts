//! The page's state and everything a reader can do to it; the screens only show it and call it.

import type {
  CheckReport, ColumnChoice, Decided, Language, LogEntry, Matched, Place, Progress, Settings, SheetChoice, SheetReport, SheetRole,
  SheetRows, Verdict,
} from "../shared/protocol.js";
import type { Bench } from "./bench.js";
import { hungAgain, keyOf, withColumn, withJoin, withSheet } from "./choices.js";
import { Decisions, type Change } from "./decisions.js";
import { free } from "./dropped.js";
import { Broken, EngineClient, Refused, STOPPED, aborted, damaged, isAbort } from "./engine.js";
import { keptBefore, same, type LoadedFile, type Mapping } from "./files.js";
import * as mapping from "./mapping.js";
import { Remaining, type Left } from "./remaining.js";
import { saveDecisions, saveLinks } from "./save.js";
import { isWeighing, type Weighing } from "./weighing/words.js";
import { Workbench } from "./workbench.js";

export type Phase = "idle" | "reading" | "ready" | "matching" | "done" | "error";
export const STEPS = ["load", "columns", "check", "review", "take"] as const;
export type Step = (typeof STEPS)[number];

/** How long the reading of one file may take before the reader is asked whether to wait, in milliseconds. */
const LONG = 60_000;
const SAMPLE = { children: 120, seed: 7 };

export class Session extends EventTarget {
  step: Step = "load";
  language: Language = "en";
  files: LoadedFile[] = [];
  sheets: SheetReport[] = [];
  settings: Settings = {};
  check: CheckReport | undefined;
  summary: Matched | undefined;
  /** How long finding it took, in milliseconds. */
  took = 0;
  /** The same of the last time that everybody was compared. */
  tookForAll = 0;
  /** Links were found, or looked for, and a change of the files or of what counts put an end to that. */
  cleared = false;
  progress: Progress | undefined;
  /** About how long the match still compares. */
  left: Left | undefined;
  /** So many workers share a match; as many as are worth it where nothing is said. */
  workers: number | undefined;
  /** Something that went wrong and is not a file's fault: a message id, and what it names. */
  failure: string | undefined;
  failureValues: Record<string, string> = {};
  readonly workbench = new Workbench({
    call: (name, ask) => this.#engine.call(name, ask),
    guard: (work) => this.#guard(work),
    changed: () => this.#changed(),
    turned: () => (this.decidedNow = undefined),
  });
  readonly decisions = new Decisions((log) => this.#stands(log));
  /** What was just decided or taken back, said to those who do not see the marks. */
  decidedNow: Change | undefined;
  /** Single keys decide. */
  keys = true;
  /** Sheet shown in the Columns step. */
  sheetShown = 0;
  /** The file of saved meanings in use. */
  mapping: Mapping | undefined;

  #engine = new EngineClient({ ended: (reason) => this.#ended(reason), lost: (file) => this.#lost(file) });
  #reading = 0;
  /** Files of those that are being read together: how many, and how many are read. */
  #batch = { done: 0, total: 0 };
  /** The headers that a sheet had when its columns were last given a meaning by the reader. */
  #saidOf = new Map<string, string[]>();
  #matching: AbortController | undefined;
  #checking: Promise<void> | undefined;
  #readingStop = new AbortController();
  #queue: Promise<void> = Promise.resolve();

  get bench(): Bench {
    return this.workbench.is;
  }

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

  /** Everything was read, and still there is nobody to compare with. */
  get lacking(): boolean {
    return this.phase === "ready" && !(this.lists("children") && this.lists("adults"));
  }

  get busy(): boolean {
    return this.phase === "reading" || this.phase === "matching";
  }

  /** The file that is being read, and how far the reading of all is. */
  get readingNow(): { file: string; done: number; total: number } | undefined {
    const file = this.files.find(({ state }) => state === "reading");
    return file && { file: file.name, ...this.#batch };
  }

  /** Questions about the order of dates that the files leave open. */
  openQuestions(sheets = this.sheets): number {
    return sheets.filter(({ role }) => role !== "ignore").flatMap(({ columns }) => columns).filter(({ dateOrderOpen }) => dateOrderOpen).length;
  }

  get invented(): boolean {
    return this.files.some((file) => file.invented) || this.sheets.some(({ synthetic }) => synthetic);
  }

  go(step: Step): void {
    this.step = step;
    if (step === "check" && !this.check && this.canMatch && !this.busy) void this.loadCheck();
    this.#changed();
  }

  // --- files -------------------------------------------------------------------------------------------------------

  addFiles(files: Iterable<File>): void {
    // Files of one name that come together are different lists: from two folders, of two agencies.
    const come = new Set<string>();
    for (const file of files) {
      const name = free(file.name, (name) => come.has(name));
      come.add(name);
      this.#read(name, async () => new Uint8Array(await file.arrayBuffer()), false);
    }
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
    file?.stop?.abort(aborted());
    await this.#reads(async () => this.#understood(await this.#engine.removeFile(name)));
  }

  /** Gives up the reading of one file; those after it are read. */
  skip(name: string): void {
    this.files.find((file) => file.name === name)?.stop?.abort(aborted());
  }

  /** The file that another of its name took the place of comes back beside it. */
  keepBoth(name: string): void {
    const file = this.files.find((file) => file.name === name);
    const bytes = file?.replaced;
    if (!file || !bytes) return;
    file.replaced = undefined;
    this.#read(free(name, (name) => this.files.some((other) => other.name === name)), async () => bytes, false);
  }

  #read(name: string, bytes: () => Promise<Uint8Array>, invented: boolean): void {
    const at = this.files.findIndex((other) => other.name === name);
    const file: LoadedFile = { name, state: "reading", problems: [], invented, before: this.files[at], stop: new AbortController() };
    if (at >= 0) this.files[at] = file;
    else this.files.push(file);
    this.#batch.total += 1;
    void this.#reads(() => this.#readNow(file, bytes).finally(() => (this.#batch.done += 1)));
  }

  async #readNow(file: LoadedFile, open: () => Promise<Uint8Array>): Promise<void> {
    const { name } = file;
    const long = setTimeout(() => {
      file.slow = true;
      this.#changed();
    }, LONG);
    try {
      const bytes = await open().catch(() => {
        throw new Refused({ severity: "refused", code: "page-file-gone", place: { file: name } });
      });
      const said = mapping.read(name, bytes);
      if (said) return await this.#takeMapping(file, said);
      const former = this.#engine.bytesOf(name);
      const report = await this.#engine.addFile(name, bytes, { signal: file.stop?.signal });
      const kept = keptBefore(file);
      if (kept?.invented && !file.invented) void this.#decided(this.decisions.forget(name));
      // Pasted cells that are edited and invented families are no other list of the same name.
      if (former && kept && !kept.invented && !file.invented && /\.[a-z]{3,4}$/i.test(name) && !same(former, bytes)) file.replaced = former;
      file.before = undefined;
      file.state = "kept";
      file.problems = report.problems;
      if (!(await this.#joined(report.sheets))) this.#understood(report.sheets);
      await this.#hangAgain(name);
    } catch (thrown) {
      const problem = thrown instanceof Refused ? thrown.problem : isAbort(thrown) ? ({ severity: "refused", code: "page-file-stopped", place: { file: name } } as const) : undefined;
      if (!problem) throw thrown;
      const kept = keptBefore(file);
      if (kept) {
        Object.assign(file, { ...kept, before: undefined, newer: problem });
        // A worker that was replaced holds the files again, but not what was matched.
        return this.#understood(this.sheets);
      }
      file.state = "refused";
      file.problems = [problem];
      this.#understood(await this.#engine.call("removeFile", name));
    } finally {
      clearTimeout(long);
      file.slow = false;
      file.stop = undefined;
    }
  }

  /** Saved meanings are no list: they leave the files and are applied to those that are there and those to come. */
  async #takeMapping(file: LoadedFile, said: mapping.Read): Promise<void> {
    const { name } = file;
    if ("refused" in said) throw new Refused({ severity: "refused", code: said.refused, place: { file: name } });
    this.files = this.files.filter((other) => other !== file);
    try {
      await this.#set({ shapes: mapping.together(this.settings.shapes ?? [], said.shapes) });
      this.mapping = { name };
    } catch (thrown) {
      if (!(thrown instanceof Refused)) throw thrown;
      this.files.push(file);
      throw new Refused({ severity: "refused", code: "page-json-unreadable", place: { file: name } });
    }
  }

  /** A new version of a list may have its columns in other places: what was said of them goes with their headers. */
  async #hangAgain(file: string): Promise<void> {
    const choices = this.settings.sheets ?? [];
    const sheets = hungAgain(choices, this.sheets.filter(({ place }) => place.file === file), this.#saidOf);
    if (sheets !== choices) await this.#set({ sheets });
  }

  /** Runs one thing after the other while the phase is `reading`. A match under way is of what stood before, and stopped. */
  #reads(work: () => Promise<void>): Promise<void> {
    if (this.#matching) {
      this.cleared = true;
      this.#matching.abort(aborted());
    }
    this.#reading += 1;
    this.failure = undefined;
    this.#changed();
    const { signal } = this.#readingStop;
    this.#queue = this.#queue
      .then(() => (signal.aborted ? undefined : work()))
      .catch((thrown: unknown) => this.#failed(thrown))
      .finally(() => {
        this.#reading -= 1;
        if (this.#reading === 0) this.#batch = { done: 0, total: 0 };
        this.#changed();
      });
    return this.#queue;
  }

  /** A worker ended, and with it all that was counted and matched. Where nobody asked for that, it is said. */
  #ended(reason: unknown): void {
    // While a file is read the end is the file's fault, and said beside it.
    const had = this.summary !== undefined && this.#reading === 0;
    this.check = undefined;
    this.summary = undefined;
    this.workbench.clear();
    if (had && reason instanceof Broken && reason.message !== STOPPED) this.failure = "page-engine-broken";
    this.#changed();
  }

  /** A file that was kept broke the worker that was to hold it again. */
  #lost(name: string): void {
    const file = this.files.find((file) => file.name === name);
    if (file) Object.assign(file, { state: "refused", problems: [damaged(name)] } satisfies Partial<LoadedFile>);
    void this.#reads(async () => this.#understood(await this.#engine.call("removeFile", name)));
  }

  /** A few rows that come after a match are added to its links. Where they cannot be, those links do not hold any more. */
  async #joined(sheets: SheetReport[]): Promise<boolean> {
    if (!this.summary) return false;
    const summary = await this.#engine.call("increment", null);
    // A worker that ended meanwhile holds no links.
    if (!summary || !this.summary) return false;
    this.sheets = sheets;
    this.check = undefined;
    // What the match before took at its most is what these links took.
    this.summary = { ...summary, memory: Math.max(summary.memory, this.summary.memory) };
    void this.workbench.refresh();
    return true;
  }

  /** New sheets: what was counted or found before does not hold any more. */
  #understood(sheets: SheetReport[]): void {
    this.sheets = sheets;
    this.sheetShown = Math.min(this.sheetShown, Math.max(0, sheets.length - 1));
    this.check = undefined;
    this.cleared ||= this.summary !== undefined;
    this.summary = undefined;
    this.workbench.clear();
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
    this.#saidOf.set(keyOf(sheet.place), sheet.columns.map(({ header }) => header));
    return this.#choose(sheet, (choice) => withColumn(choice, index, change));
  }

  /** Rows that the spreadsheet program hides are used, or left out. */
  setHiddenRows(sheet: SheetReport, hiddenRows: boolean): Promise<void> {
    return this.#choose(sheet, (choice) => ({ ...choice, hiddenRows }));
  }

  /** What the reader said of a sheet. */
  choiceOf({ file, sheet }: Place): SheetChoice | undefined {
    return this.settings.sheets?.find((choice) => choice.file === file && choice.sheet === sheet);
  }

  /** The reader's changes to a sheet's columns are forgotten: they are guessed again. */
  forgetColumns(sheet: SheetReport): Promise<void> {
    return this.#choose(sheet, ({ headerRow: _, ...choice }) => ({ ...choice, columns: [] }));
  }

  /** Meanings that were loaded from a file are used no more. */
  async forgetMapping(): Promise<void> {
    this.mapping = undefined;
    await this.#change({ shapes: [] });
  }

  /** Sheets that take their meaning from a saved file. */
  get mapped(): SheetReport[] {
    return this.sheets.filter(mapping.gave);
  }

  /** Hands the meanings of all columns to the reader as a small file, for the next list with these headers. */
  saveMapping(): Promise<void> {
    return this.#guard(async () => {
      const shapes = await this.#engine.call("shapes", null);
      mapping.saveAll(mapping.together(this.settings.shapes ?? [], shapes));
    });
  }

  /** Some rows of a sheet as they stand in the file. */
  async rows({ file, sheet }: Place, from: number, count: number): Promise<SheetRows | undefined> {
    const found = this.sheets.find(({ place }) => place.file === file && place.sheet === sheet);
    if (!found) return undefined;
    let rows: SheetRows | undefined;
    await this.#guard(async () => {
      rows = await this.#engine.call("rows", { sheet: found.index, from: Math.max(0, from), count });
    });
    return rows;
  }

  /** A record and each of the others are, or are not, one person: each by its place, or its id. */
  setJoin(record: string, others: string[], same: boolean): Promise<void> {
    return this.#change({ joins: withJoin(this.settings.joins ?? [], record, others, same) }).then(() => this.loadCheck());
  }

  /** What evidence is worth: the share of children with a parent in the files, and what is left out. */
  weigh(change: Weighing): Promise<void> {
    return this.#change(change);
  }

  /** Weighs otherwise, and looks for the links again. */
  async weighAgain(change: Weighing): Promise<void> {
    await this.weigh(change);
    await this.match();
  }

  #choose(sheet: SheetReport, change: (choice: SheetChoice) => SheetChoice): Promise<void> {
    // What is chosen while something else is being read builds on what stands then.
    return this.#reads(() => this.#set({ sheets: withSheet(this.settings.sheets ?? [], sheet.place, change) }));
  }

  #change(change: Partial<Settings>): Promise<void> {
    return this.#reads(() => this.#set(change));
  }

  async #set(change: Partial<Settings>): Promise<void> {
    if (this.settings.version === undefined) this.settings = await this.#engine.call("settings", null);
    const settings = { ...this.settings, ...change };
    const sheets = await this.#engine.setSettings(settings);
    this.settings = settings;
    const { check } = this;
    this.#understood(sheets);
    if (isWeighing(change)) this.check = check;
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
    if (this.summary) await this.workbench.refresh();
  }

  // --- checking and matching ---------------------------------------------------------------------------------------

  /** Asked again while it is being answered, it is asked once. */
  loadCheck(): Promise<void> {
    this.#checking ??= this.#guard(async () => {
      this.check = await this.#engine.call("check", null);
    }).finally(() => (this.#checking = undefined));
    return this.#checking;
  }

  /** After a breakdown. */
  checkAgain(): Promise<void> {
    this.failure = undefined;
    return this.loadCheck();
  }

  async match(): Promise<void> {
    if (!this.canMatch || this.busy) return;
    this.#matching = new AbortController();
    this.summary = undefined;
    this.failure = undefined;
    this.workbench.clear();
    this.#changed();
    const { signal } = this.#matching;
    const began = performance.now();
    await this.#guard(async () => {
      const remaining = new Remaining();
      let all = false;
      const onProgress = (progress: Progress) => {
        all ||= progress.doing === "comparing";
        this.progress = progress;
        this.left = remaining.see(progress, performance.now());
        this.#changed();
      };
      this.summary = await this.#engine.call("match", { workers: this.workers }, { signal, onProgress });
      this.took = performance.now() - began;
      if (all) this.tookForAll = this.took;
      this.cleared = false;
      this.step = "review";
    });
    this.#matching = undefined;
    this.progress = undefined;
    this.left = undefined;
    this.#changed();
    if (this.summary) await this.workbench.loadList({ choose: true });
  }

  /** Stops reading or matching; what was read before stays. */
  cancel(): void {
    const reason = aborted();
    if (this.#matching) return this.#matching.abort(reason);
    this.#readingStop.abort(reason);
    this.#readingStop = new AbortController();
    this.files = this.files.flatMap((file) => (file.state === "reading" ? (keptBefore(file) ?? []) : file));
    this.#engine.stop();
    this.#changed();
  }

  // --- decisions ---------------------------------------------------------------------------------------------------

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

  // --- downloads ---------------------------------------------------------------------------------------------------

  async download(kind: "csv" | "xlsx"): Promise<void> {
    await this.#guard(async () => {
      const bytes = await this.#engine.call(kind === "csv" ? "linksCsv" : "linksXlsx", null);
      saveLinks(this.language, kind, bytes);
    });
  }

  downloadDecisions(): void {
    saveDecisions(this.language, this.decisions);
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
    if (isAbort(thrown)) return;
    this.failureValues = thrown instanceof Refused ? (thrown.problem.values ?? {}) : {};
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
