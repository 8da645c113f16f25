//! Measures from outside what a process and all that it started hold in memory (Linux only).
import { readdirSync, readFileSync } from 'node:fs';

/** From what `/proc/PID/status` says: the parent's id and the resident size in megabytes. */
export function status(text) {
  const number = (key) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
  return { parent: number('PPid'), megabytes: number('VmRSS') / 1024 };
}

/** A process and everybody below it, among `[id, { parent, … }]` in any order. */
export function family(root, processes) {
  const known = new Map(processes);
  const belongs = (id) => {
    // The system is read while it changes: ids may seem to make a ring.
    for (let steps = 0; known.has(id) && steps < 64; steps++) {
      if (id === root) return true;
      id = known.get(id).parent;
    }
    return false;
  };
  return processes.filter(([id]) => belongs(id));
}

function all() {
  const processes = [];
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      processes.push([Number(name), status(readFileSync(`/proc/${name}/status`, 'utf8'))]);
    } catch {
      // It ended between the two looks.
    }
  }
  return processes;
}

/** What a process holds in megabytes, with what it shares divided among those who share it. */
function proportional(pid) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0; // It ended, or belongs to somebody else.
  }
}

const NOTHING = { resident: null, proportional: null };
const sum = (sizes) => Math.round(sizes.reduce((all, size) => all + size, 0));

/**
 * Looks five times a second at a process and everybody below it. `resident` counts what they share for each of them, which
 * for a browser is most of a gigabyte of its own program; `proportional` counts it once, and is looked at once a second, since
 * the system takes longer to tell. `peak()` is the most so far; megabytes, or nulls where there is no /proc.
 */
export function watch(pid) {
  if (process.platform !== 'linux') return { now: () => NOTHING, peak: () => NOTHING, stop() {} };
  const most = { resident: 0, proportional: 0 };
  const note = (what, megabytes) => {
    most[what] = Math.max(most[what], megabytes);
    return megabytes;
  };
  const resident = () => note('resident', sum(family(pid, all()).map(([, { megabytes }]) => megabytes)));
  const closely = () => note('proportional', sum(family(pid, all()).map(([id]) => proportional(id))));
  const now = () => ({ resident: resident(), proportional: closely() });
  const timers = [setInterval(resident, 200), setInterval(closely, 1_000)];
  return { now, peak: () => (now(), most), stop: () => timers.forEach(clearInterval) };
}
