//! How long each step took, for `match --times`.

use std::time::Instant;

/// Runs from its making; each lap is the time since the one before.
pub(crate) struct Times {
    last: Instant,
    laps: Vec<(&'static str, f64)>,
    counts: Vec<(&'static str, u64)>,
}

impl Times {
    pub(crate) fn start() -> Times {
        Times { last: Instant::now(), laps: Vec::new(), counts: Vec::new() }
    }

    /// Ends a step. Never inlined: `bench:gate` tells the steps of a run apart by its calls.
    #[inline(never)]
    pub(crate) fn lap(&mut self, step: &'static str) {
        self.laps.push((step, self.last.elapsed().as_secs_f64()));
        self.last = Instant::now();
    }

    /// Notes how many of something the steps were about.
    pub(crate) fn count(&mut self, what: &'static str, number: u64) {
        self.counts.push((what, number));
    }

    /// A line a step on standard error, its name and its seconds, and a line a count.
    pub(crate) fn say(&self) {
        for (what, number) in &self.counts {
            eprintln!("{what} {number}");
        }
        for (step, seconds) in &self.laps {
            eprintln!("{step} {seconds:.3}");
        }
    }
}
