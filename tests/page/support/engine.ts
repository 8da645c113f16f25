//! An engine of invented answers, with the real one's methods, so that screens can be looked at before it can fill them.

import { Engine as Real, initSync } from "../../../pkg/./reencuentro.js";
import type {
  Band, Candidate, CandidateList, CheckReport, ColumnReport, Decided, Evidence, Fact, FieldRow, Link, ListItem, ListPage,
  ListQuery, LoadReport, LogEntry, PersonCard, PlanReport, Problem, RowsQuery, SampleFile, Settings, ShapeChoice, SheetReport, SheetRole, SheetRows,
  Summary, Term,
} from "../../../www/shared/protocol.js";

const BANDS: Band[] = ["strong", "likely", "possible", "weak", "tie", "not_enough"];
const CHILDREN = ["Wilmer José Caal Choc", "Génesis Nicol Orellana", "Darwin Tum Ixcoy", "Heidy Mejía Zelaya", "Mateo Pascual Diego", "Keily Yamileth Discua"];
const ADULTS = ["CAAL POP, JUAN JOSE", "CAAL, PEDRO", "KAL CHOK, JUAN", "MEJIA ZELAYA, ROSA", "ORELLANA, NICOLASA"];

export { initSync };

/** Nobody is handed over, so nobody helps. */
export class HelperEngine {
  static takeOver(_everybody: Uint8Array): HelperEngine {
    throw new WebAssembly.RuntimeError("unreachable");
  }

  shards(): number {
    return 0;
  }

  takeLearned(_learned: Uint8Array): boolean {
    return false;
  }

  scored(_shard: number): Uint8Array {
    return new Uint8Array();
  }

  free(): void {}
}

export class Engine {
  #files = new Map<string, string[][]>();
  #settings: Settings = { version: 1, top: 5, sheets: [], shapes: [], joins: [] };
  #language = "en";

  addFile(name: string, bytes: Uint8Array, _role?: SheetRole): LoadReport {
    const text = new TextDecoder().decode(bytes);
    if (text.startsWith("SLOW")) this.#dawdle(3_000);
    if (text.startsWith("HANG")) this.#dawdle(600_000);
    // Breaks the next worker that is to hold it, not the one that reads it first.
    if (text.startsWith("LATER") && Date.now() > Number(/\d+/.exec(text)![0])) throw new WebAssembly.RuntimeError("unreachable");
    if (text.startsWith("TRAP")) throw new WebAssembly.RuntimeError("unreachable");
    if (text.startsWith("PK")) throw { severity: "refused", code: "problem-stand-in-refused", place: { file: name } } satisfies Problem;
    this.#files.delete(name);
    this.#files.set(name, text.trim().split(/\r?\n/).map((line) => line.split(/[,\t]/)));
    return { sheets: this.sheets(), problems: [{ severity: "warning", code: "problem-stand-in", place: { file: name, row: 3 } }] };
  }

  removeFile(name: string): SheetReport[] {
    this.#files.delete(name);
    return this.sheets();
  }

  sheets(): SheetReport[] {
    return [...this.#files].map(([file, rows], index) => {
      const own = this.#settings.sheets?.find((sheet) => sheet.file === file);
      const shape = this.#settings.shapes?.find(({ headers }) => headers?.join() === rows[0]?.join());
      const choice = { ...own, columns: own?.columns?.length ? own.columns : shape?.columns };
      const headerRow = choice?.headerRow ?? 1;
      const hiddenRows = rows.filter((row) => row.includes("HIDDEN")).length;
      const columns = (rows[headerRow - 1] ?? []).map((header, at): ColumnReport => {
        const said = choice?.columns?.find((column) => column.index === at);
        const date = /date|dob|born/i.test(header);
        return {
          index: at, letters: String.fromCharCode(65 + at), header,
          field: said?.field ?? { whom: /mother/i.test(header) ? "mother" : "own", what: date ? "birth_date" : /name/i.test(header) ? "name" : /note/i.test(header) ? "notes" : at === 0 ? "record_id" : "unused" },
          confidence: said?.field ? 1 : [0.97, 0.74, 0.41][at % 3]!,
          reasons: [own?.columns?.length || !shape ? "why-stand-in" : "why-saved"], samples: rows.slice(headerRow, headerRow + 3).map((row) => row[at] ?? ""),
          ...(date ? { dateOrder: said?.dateOrder ?? "month_first" as const } : {}),
          dateOrderOpen: date && !said?.dateOrder, filled: rows.length - headerRow,
        };
      });
      return {
        index, place: { file }, hidden: false, role: choice?.role ?? (/adult|parent/i.test(file) ? "adults" : "children"),
        roleConfidence: choice?.role ? 1 : 0.9, roleReason: "role-why-stand-in", headerRow, synthetic: false, dataRows: rows.length - headerRow,
        hiddenRows, hiddenRowsUsed: choice.hiddenRows ?? false,
        columns, firstRows: rows.slice(0, 5).map((row, at): [number, string[]] => [at + 1, row]),
      };
    });
  }

  rows({ sheet, from, count }: RowsQuery): SheetRows {
    const rows = [...this.#files.values()][sheet] ?? [];
    const numbered = rows.map((cells, at) => ({ number: at + 1, cells, hidden: cells.includes("HIDDEN") }));
    return { header: rows[0] ?? [], rows: numbered.filter(({ number }) => number >= from).slice(0, count), lastRow: rows.length };
  }

  shapes(): ShapeChoice[] {
    return this.sheets().map(({ role, columns }) => ({
      headers: columns.map(({ header }) => header), role,
      columns: columns.map(({ index, field, dateOrder, dateOrderOpen }) => ({ index, field, ...(dateOrder && !dateOrderOpen ? { dateOrder } : {}) })),
    }));
  }

  settings(): Settings {
    return this.#settings;
  }

  setSettings(settings: Settings): SheetReport[] {
    this.#settings = settings;
    return this.sheets();
  }

  setLanguage(language: string): void {
    this.#language = language;
  }

  fits(_room: number): void {}

  /** As many problems as the first file's name says; a few where it says nothing. */
  check(): CheckReport {
    const [file = "ORR list.csv", other = file] = this.#files.keys();
    const last = Math.max(2, (this.#files.get(file)?.length ?? 2) - 1);
    const problem = (at: number): Problem => ({
      severity: at % 4 === 0 ? "note" : "warning", code: at % 4 === 0 ? "problem-stand-in-note" : "problem-stand-in",
      place: { file: at % 5 === 4 ? other : file, row: 2 + (at % last), column: "C", header: "DOB" }, seen: `31/0${at % 9}/20l8`,
    });
    const count = Number(/(\d+) problems/.exec(file)?.[1] ?? 65);
    return {
      children: 1996, adults: 812, skippedRows: 3,
      skipped: [{ place: { file }, reason: "skip-why-header-again", count: 2, rows: [3, 4] }, { place: { file: other }, reason: "skip-why-total", count: 1, rows: [2] }],
      problems: Array.from({ length: count }, (_, at) => problem(at)),
      joins: [...(file.startsWith("three") ? this.#three(file) : []), ...[0, 1].map((at) => ({
        child: at === 0, ids: ["A0", "B0"], names: [CHILDREN[at]!, CHILDREN[at]!.toUpperCase()],
        places: [{ file, row: 2 + 3 * at }, { file: other, row: 3 + 3 * at }], reason: "join-why-name-and-birth",
        undone: this.#settings.joins?.some((join) => join.first === `${file}!${2 + 3 * at}` && !join.same) ?? false,
      }))],
    };
  }

  /** Three records of one person; two where the reader parted one. */
  #three(file: string): CheckReport["joins"] {
    const rows = [4, 5, 6];
    const row = (id: string | undefined) => rows.find((row) => id === `${file}!${row}`);
    const parted = (this.#settings.joins ?? []).flatMap(({ first, second, same }) => (row(first) && !same ? [[row(first)!, row(second)!]] : []));
    const left = rows.filter((row) => !parted.some(([first]) => first === row));
    const join = (rows: number[], undone: boolean) => ({
      child: true, ids: rows.map((row) => `T${row - 3}`), names: rows.map(() => CHILDREN[3]!), places: rows.map((row) => ({ file, row })),
      reason: "join-why-a-number", undone,
    });
    return [join(left, false), ...parted.map((rows) => join(rows, true))];
  }

  /** A list whose name says so takes long enough to be stopped, however busy the machine is. */
  plan(): PlanReport {
    const long = [...this.#files.keys()].some((name) => name.startsWith("long"));
    const shards = long ? 150 : 12;
    return { children: 300, adults: 480, shards, learning: shards };
  }

  score(shard: number): void {
    if (this.#settings.parentShare === 0.13 && shard === 3) throw new WebAssembly.RuntimeError("unreachable");
    this.#dawdle(120);
  }

  learn(): Uint8Array {
    return new Uint8Array();
  }

  handOver(): Uint8Array {
    return new Uint8Array();
  }

  takeScores(_shard: number, _scores: Uint8Array): boolean {
    return false;
  }

  #dawdle(milliseconds: number): void {
    const end = Date.now() + milliseconds;
    while (Date.now() < end);
  }

  merge(): Summary {
    return {
      children: 300, adults: 480, byBand: BANDS.map((band, at): [Band, number] => [band, [148, 60, 31, 12, 9, 9][at]!]),
      withoutCandidate: 31, parentShare: this.#settings.parentShare ?? 0.65, shareDeclared: this.#settings.parentShare !== undefined,
    };
  }

  /** Nothing is ever added to links. */
  increment(): Summary | undefined {
    return undefined;
  }

  children(query: ListQuery): ListPage {
    return this.#page(query, (index) => this.#child(index), 300);
  }

  adults(query: ListQuery): ListPage {
    return this.#page(query, (index) => this.#adult(index), 480);
  }

  #page({ search = "", band, withoutCandidate, offset = 0, limit = 50 }: ListQuery, person: (index: number) => PersonCard, total: number): ListPage {
    const items = Array.from({ length: total }, (_, index): ListItem => {
      const item: ListItem = { person: person(index) };
      if (index % 6 === 3) item.noCandidate = "nobody_shares";
      else item.best = this.#link(0, BANDS[index % 6]!);
      return item;
    }).filter((item) => item.person.name.toLowerCase().includes(search.toLowerCase()) && (!band || item.best?.band === band) && (!withoutCandidate || !item.best));
    return { total: items.length, items: items.slice(offset, offset + limit) };
  }

  adultsOf(child: number): CandidateList {
    const none = child % 6 === 3;
    const candidates = none ? [] : [0, 1, 2].map((at): Candidate => ({
      person: this.#adult(at), link: this.#link(at, at === 0 ? BANDS[child % 6]! : BANDS[at + 1]!), child,
      reasonsFor: [this.#say("The child named him.", "El niño lo nombró."), this.#say("His note names the child.", "Su nota nombra al niño.")].slice(at),
      reasonsAgainst: at > 1 ? [this.#say("Apprehended three weeks earlier.", "Detenido tres semanas antes.")] : [],
    }));
    return { person: this.#child(child), candidates, notInFileProbability: 0.017, ...(none ? { noCandidate: "nobody_shares" as const } : {}) };
  }

  childrenOf(adult: number): CandidateList {
    return {
      person: this.#adult(adult),
      candidates: [0, 4].map((at) => ({ person: this.#child(at), link: this.#link(adult, at ? "weak" : "strong"), child: at, reasonsFor: [], reasonsAgainst: [] })),
    };
  }

  evidence(child: number, adult: number): Evidence {
    const fact = (childSide: boolean, seen: string, column: string, span?: [number, number]): Fact => ({
      childSide, seen, place: { file: childSide ? "ORR list.csv" : "ICE list.csv", row: childSide ? child + 2 : adult + 2, column }, ...(span ? { span } : {}),
    });
    const row = (field: FieldRow["field"], own?: Fact, other?: Fact, verdict?: string): FieldRow => ({
      field, child: own ? [own] : [], adult: other ? [other] : [], ...(verdict ? { verdict } : {}),
    });
    const term = (kind: Term["kind"], text: string, weight: number, alone = weight): Term => ({
      kind, code: "term-stand-in", values: { text }, weight, alone, cells: kind === "evidence" ? [fact(true, "", "C"), fact(false, "", "F")] : [],
    });
    return {
      child: this.#child(child), adult: this.#adult(adult), link: this.#link(adult, "strong"),
      terms: [
        term("prior", "1/1140", -1020), term("evidence", "Wilmer, 9", 610), term("evidence", "Juan J. Cal", 390), term("evidence", "Caal", 310, 450),
        term("evidence", "21/5/2018", 240), term("evidence", "25", 80), term("evidence", "Criminal History", -20), term("competition", "2", 1),
      ],
      flips: [{ fact: fact(true, "Juan J. Cal", "C"), terms: [2], probability: 0.41, band: "possible", first: ADULTS[1]!, breaks: true }],
      whyNot: "term-stand-in", whyNotValues: { text: "Pop" },
      total: 591, probability: 0.9836,
      fields: [
        row({ whom: "own", what: "name" }, fact(true, "Wilmer José Caal Choc", "C", [12, 16]), fact(false, "CAAL POP, JUAN JOSE", "C", [0, 4]), "agrees"),
        row({ whom: "own", what: "birth_date" }, fact(true, "2009-03-14", "D"), fact(false, "1983-11-02", "E")),
        row({ whom: "own", what: "a_number" }, fact(true, "A 999 468 398", "B"), fact(false, "A 999 468 397", "B"), "close"),
        row({ whom: "father", what: "name" }, fact(true, "Juan J. Cal", "K", [5, 11])),
        row({ whom: "own", what: "notes" }, undefined, fact(false, "…encountered near Hidalgo POE w/ minor son WILMER (9 y/o). Minor referred to ORR.", "M", [30, 57])),
        row({ whom: "own", what: "country" }, fact(true, "Guatemala", "G"), fact(false, "Honduras", "H"), "differs"),
      ],
      wouldSettle: "term-stand-in", wouldSettleValues: { text: "Choc" },
    };
  }

  linksCsv(): Uint8Array {
    return new TextEncoder().encode("child_id,adult_id\n1,2\n");
  }

  linksXlsx(): Uint8Array {
    return Uint8Array.of(0x50, 0x4b, 3, 4);
  }

  /** As the real one derives it. */
  static decided(log: LogEntry[]): Decided {
    return Real.decided(log);
  }

  static sample(_children: number, _seed: number): SampleFile[] {
    const rows = (names: string[]) => ["ID,Name,DOB,Mother name,Notes,Extra", ...names.map((name, at) => `${at},${name.replace(",", "")},0${at + 1}/02/2009,Ana,,x`)].join("\n");
    return [{ name: "children.csv", bytes: new TextEncoder().encode(rows(CHILDREN)) }, { name: "adults.csv", bytes: new TextEncoder().encode(rows(ADULTS)) }];
  }

  #say(en: string, es: string): string {
    return this.#language === "es" ? es : en;
  }

  #card(index: number, name: string, child: boolean): PersonCard {
    return {
      index, id: `${child ? "C" : "P"}${index}`, alsoIds: [], name, age: child ? "9" : "34", sex: "", country: "Guatemala", when: this.#say("21 May 2018", "21 de mayo de 2018"),
      placeName: "McAllen", places: [{ file: child ? "ORR list.csv" : "ICE list.csv", row: index + 2 }], doNotShare: index === 1,
    };
  }

  #child(index: number): PersonCard {
    return this.#card(index, CHILDREN[index % CHILDREN.length]!, true);
  }

  #adult(index: number): PersonCard {
    return this.#card(index, ADULTS[index % ADULTS.length]!, false);
  }

  #link(adult: number, band: Band): Link {
    const probability = [0.9836, 0.011, 0.002][adult % 3]!;
    return {
      adult, relation: adult === 1 ? "parent" : "father", rank: adult + 1, probability, otherRelativeProbability: adult === 1 ? 0.12 : 0.001, band,
      heldBy: adult === 1 ? ["held-stand-in"] : [], matchWeight: 1612,
    };
  }
}
