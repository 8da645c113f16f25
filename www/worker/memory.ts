//! What memory an engine may come to take, and what it has taken.

/** WebAssembly addresses no more, in bytes. */
const ADDRESSED = 4 * 2 ** 30;

/** How many bytes an engine can come to hold here: what it can address, or all of this machine's memory where that is known to be less. */
export function room(): number {
  const { deviceMemory } = navigator as { deviceMemory?: number };
  return Math.min(ADDRESSED, (deviceMemory ?? Infinity) * 2 ** 30);
}

let memory: WebAssembly.Memory | undefined;

/** From when this worker's engine is started. */
export function watch(its: WebAssembly.Memory): void {
  memory = its;
}

/** The bytes that this worker's engine has ever held: WebAssembly gives nothing back before its worker ends. */
export function taken(): number {
  return memory?.buffer.byteLength ?? 0;
}
