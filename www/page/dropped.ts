//! What was dropped on the page: files, and the files in folders, each under a name of its own.

/** The most files that are taken out of dropped folders: more than a clinic has, fewer than a disk. */
const MOST = 500;

/** What systems put into every folder. */
const NOT_MEANT = /^(\.|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;

/** Files as they were dropped, and those inside of folders, in the order of their paths. */
export async function dropped(transfer: DataTransfer | null): Promise<File[]> {
  if (!transfer) return [];
  // What was dropped can be asked for only until this task ends.
  const entries = [...transfer.items].map((item) => (item.kind === "file" ? item.webkitGetAsEntry?.() : null));
  const loose = [...transfer.files];
  if (!entries.some((entry) => entry?.isDirectory)) return loose;
  const found: File[] = [];
  for (const entry of entries) if (entry) await walk(entry, found);
  return found;
}

async function walk(entry: FileSystemEntry, found: File[]): Promise<void> {
  if (found.length >= MOST) return;
  if (entry.isFile) {
    const file = await new Promise<File | undefined>((done) => (entry as FileSystemFileEntry).file(done, () => done(undefined)));
    if (file) found.push(file);
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const inside: FileSystemEntry[] = [];
  // A reader gives a hundred at a time, and none when there are no more.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done) => reader.readEntries(done, () => done([])));
    if (some.length === 0) break;
    inside.push(...some);
  }
  inside.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const each of inside) if (!NOT_MEANT.test(each.name)) await walk(each, found);
}

/** `list.csv` as `list (2).csv` where `taken` has it already. */
export function free(name: string, taken: (name: string) => boolean): string {
  if (!taken(name)) return name;
  const dot = name.lastIndexOf(".");
  const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  for (let at = 2; ; at++) {
    const other = `${stem} (${at})${end}`;
    if (!taken(other)) return other;
  }
}
