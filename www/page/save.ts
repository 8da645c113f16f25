//! Hands bytes to the reader as a file, without a server.

/** How long the browser may take to fetch the file from this page, in milliseconds. */
const KEPT = 60_000;

export function save(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}
