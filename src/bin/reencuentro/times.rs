//! How long each step took, for `match --times`.

use std::time::Instant;

/// Runs from its making; each lap is the time since the one before.
pub(crate) struct Times {
    last: Instant,
    laps: Vec<(&'static str, f64)>,
}

impl Times {
    pub(crate) fn start() -> Times {
        Times { last: Instant::now(), laps: Vec::new() }
    }

    /// Ends a step.
    pub(crate) fn lap(&mut self, step: &'static str) {
        self.laps.push((step, self.last.elapsed().as_secs_f64()));
        self.last = Instant::now();
    }

    /// A line a step on standard error: its name and its seconds.
    pub(crate) fn say(&self) {
        for (step, seconds) in &self.laps {
            eprintln!("{step} {seconds:.3}");
        }
    }
}
