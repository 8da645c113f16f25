//! Reads the summary lines of test runners: cargo test (and the boundary's runner), Playwright, node --test.

const ESCAPES = /\u001b\[[0-9;]*m/g;
const RULES = [
  // test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.05s
  [/^test result: .*?(\d+) passed; (\d+) failed; (\d+) ignored/, (m) => [m[1], m[2], m[3]]],
  // 14 passed (22.1s) · 2 failed · 1 skipped · 1 flaky · 3 did not run
  [/^(\d+) (passed|failed|skipped|flaky|did not run|interrupted)( \([\d.]+m?s?\))?$/, (m) => byWord(m[2], m[1])],
  // Ran 12 tests in 3.1s, then OK (skipped=1) or FAILED (failures=1, errors=2)
  [/^Ran (\d+) tests? in [\d.]+s$/, (m) => [m[1], 0, 0]],
  [/^(?:OK|FAILED) \(([a-z ]+=\d+(?:, [a-z ]+=\d+)*)\)$/, (m) => byParts(m[1])],
  // # pass 3 · ℹ fail 0
  [/^[#ℹ] (pass|fail|skipped|cancelled) (\d+)$/, (m) => byWord(m[1], m[2])],
];

function byWord(word, count) {
  if (word.startsWith('pass') || word === 'flaky') return [count, 0, 0];
  if (word === 'skipped') return [0, 0, count];
  return [0, count, 0];
}

/** unittest counts every test it ran as run, whatever became of it. */
function byParts(parts) {
  const count = (...names) => names.reduce((sum, name) => sum + Number(new RegExp(`(?:^|, )${name}=(\\d+)`).exec(parts)?.[1] ?? 0), 0);
  const [failed, skipped] = [count('failures', 'errors', 'unexpected successes'), count('skipped')];
  return [-failed - skipped, failed, skipped];
}

/** The summary lines in a runner's output, and what they add up to. */
export function tally(output) {
  const sum = { passed: 0, failed: 0, skipped: 0, lines: [] };
  for (const raw of output.replace(ESCAPES, '').split(/\r?\n/)) {
    const line = raw.trim();
    const rule = RULES.find(([pattern]) => pattern.test(line));
    if (!rule) continue;
    const [passed, failed, skipped] = rule[1](rule[0].exec(line)).map(Number);
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
    if (passed !== 0 || failed !== 0 || skipped !== 0) sum.lines.push(line);
  }
  return sum;
}
