//! Lays the report out: headings, aligned tables, wrapped sentences, figures in the reader's way.

use reencuentro::evaluate::{Difference, Interval};
use reencuentro::messages::{Lang, format};

use crate::words::sentence;

const WIDTH: usize = 100;
/// Stands where there is no figure.
pub(super) const NOTHING: &str = "–";

/// The report so far.
pub(super) struct Page {
    pub lang: Lang,
    lines: Vec<String>,
}

impl Page {
    pub fn new(lang: Lang) -> Page {
        Page { lang, lines: Vec::new() }
    }

    pub fn say(&self, code: &str, values: &[(&str, String)]) -> String {
        sentence(self.lang, code, values)
    }

    pub fn heading(&mut self, code: &str) {
        let text = self.say(code, &[]);
        self.gap();
        self.lines.push(text.clone());
        self.lines.push("─".repeat(long(&text).min(WIDTH)));
    }

    pub fn gap(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
    }

    /// A sentence, wrapped.
    pub fn sentence(&mut self, code: &str, values: &[(&str, String)]) {
        let text = self.say(code, values);
        let mut line = String::new();
        for word in text.split_whitespace() {
            if !line.is_empty() && long(&line) + 1 + long(word) > WIDTH {
                self.lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line += word;
        }
        self.lines.push(line);
    }

    /// Rows of cells: the first column to the left, the others to the right, each as wide as it needs.
    pub fn table(&mut self, rows: &[Vec<String>]) {
        self.aligned(rows, usize::MAX);
    }

    /// The same with the fourth column to the left.
    pub fn table_with_notes(&mut self, rows: &[Vec<String>]) {
        self.aligned(rows, 3);
    }

    fn aligned(&mut self, rows: &[Vec<String>], notes: usize) {
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let widest = |at: usize| rows.iter().filter_map(|row| row.get(at)).map(|cell| long(&plain(cell))).max();
        let widths: Vec<usize> = (0..columns).map(|at| widest(at).unwrap_or(0)).collect();
        for row in rows {
            let mut line = String::from("  ");
            for (at, (cell, width)) in row.iter().zip(&widths).enumerate() {
                let cell = plain(cell);
                let blank = " ".repeat(width - long(&cell));
                let gap = if at == 0 { "" } else { "  " };
                line += gap;
                line += &if at == 0 || at == notes { format!("{cell}{blank}") } else { format!("{blank}{cell}") };
            }
            self.lines.push(line.trim_end().to_owned());
        }
    }

    pub fn finish(mut self) -> String {
        self.lines.push(String::new());
        self.lines.join("\n")
    }

    /// A whole number.
    pub fn count(&self, number: u32) -> String {
        format::integer(self.lang, i64::from(number))
    }

    /// Records: whole ones where there are many.
    pub fn records(&self, number: f64) -> String {
        format::number(self.lang, number, if number < 99.95 { 1 } else { 0 })
    }

    /// A share in percent, without the sign.
    pub fn percent(&self, share: f64) -> String {
        format::number(self.lang, share * 100.0, 1)
    }

    /// A share in percent, or what stands for none.
    pub fn maybe(&self, share: Option<f64>) -> String {
        share.map_or(NOTHING.to_owned(), |share| self.percent(share))
    }

    pub fn range(&self, interval: Option<&Interval>) -> String {
        self.between(interval, |value| self.percent(value))
    }

    /// `94–98`, where there is little room.
    pub fn short_range(&self, interval: Option<&Interval>) -> String {
        let short = |share: f64| if share >= 1.0 { "100".to_owned() } else { self.percent(share) };
        interval.map_or(NOTHING.to_owned(), |of| format!("{}–{}", short(of.low), short(of.high)))
    }

    pub fn between(&self, interval: Option<&Interval>, write: impl Fn(f64) -> String) -> String {
        let values = |of: &Interval| [("low", write(of.low)), ("high", write(of.high))];
        interval.map_or(NOTHING.to_owned(), |of| self.say("evaluate-range", &values(of)))
    }

    /// With its sign: `+1.2`, `−0.3`, `0.0`.
    pub fn signed(&self, value: f64, write: impl Fn(f64) -> String) -> String {
        let text = write(value);
        if value > 0.0 && text != write(0.0) { format!("+{text}") } else { text }
    }

    /// `−6.1 (−8.0 to −4.2)`, in points of percent.
    pub fn difference(&self, of: Option<&Difference>) -> String {
        self.apart(of, |value| self.percent(value))
    }

    pub fn apart(&self, of: Option<&Difference>, write: impl Fn(f64) -> String) -> String {
        let Some(of) = of else { return NOTHING.to_owned() };
        let range = self.between(Some(&of.interval), |value| self.signed(value, &write));
        format!("{} ({range})", self.signed(of.value, &write))
    }
}

fn long(text: &str) -> usize {
    text.chars().count()
}

/// A file's texts may hold line ends, and signs that colour, move or turn round what stands in a terminal.
fn plain(text: &str) -> String {
    let steers = |c: char| {
        c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().map(|c| if steers(c) { ' ' } else { c }).collect()
}
