//! Lays text out for a terminal: wraps, cuts, aligns, and keeps out signs that would steer the terminal.

/// The widest line, in characters, where a single word is not wider.
pub(super) const WIDTH: usize = 100;

/// A report as lines.
#[derive(Default)]
pub(super) struct Lines(Vec<String>);

impl Lines {
    /// A text of any length, wrapped at `indent`.
    pub fn wrapped(&mut self, indent: usize, text: &str) {
        let mut line = String::new();
        for word in text.split_whitespace() {
            if !line.is_empty() && indent + long(&line) + 1 + long(word) > WIDTH {
                self.one(indent, &line);
                line.clear();
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line += word;
        }
        self.one(indent, &line);
    }

    /// One line as it is.
    pub fn one(&mut self, indent: usize, text: &str) {
        let text = plain(text);
        self.0.push(format!("{:indent$}{}", "", text.trim_end()).trim_end().to_owned());
    }

    /// A line with nothing in it, unless there is one already.
    pub fn gap(&mut self) {
        if self.0.last().is_some_and(|line| !line.is_empty()) {
            self.0.push(String::new());
        }
    }

    pub fn heading(&mut self, text: &str) {
        self.gap();
        self.wrapped(0, text);
        let underlined = self.0.last().map_or(0, |line| long(line));
        self.0.push("─".repeat(underlined));
    }

    /// Rows of cells in aligned columns, each no wider than its bound; what is longer is cut, except in the last one,
    /// which takes the rest of the line.
    pub fn table(&mut self, indent: usize, bounds: &[usize], rows: &[Vec<String>]) {
        let widths = widths(bounds, rows);
        for row in rows {
            self.row(indent, &widths, row);
        }
    }

    pub fn row(&mut self, indent: usize, widths: &[usize], row: &[String]) {
        let mut line = String::new();
        for (at, cell) in row.iter().enumerate() {
            let room = match widths.get(at) {
                Some(width) if at + 1 < row.len() => *width,
                _ => WIDTH.saturating_sub(indent + long(&line)),
            };
            let cell = cut(&plain(cell), room);
            line += &cell;
            if at + 1 < row.len() {
                line += &" ".repeat(room.saturating_sub(long(&cell)) + 2);
            }
        }
        self.one(indent, &line);
    }

    pub fn finish(mut self) -> String {
        while self.0.last().is_some_and(String::is_empty) {
            self.0.pop();
        }
        self.0.push(String::new());
        self.0.join("\n")
    }
}

/// How wide each column has to be, within its bound.
pub(super) fn widths(bounds: &[usize], rows: &[Vec<String>]) -> Vec<usize> {
    let widest = |at: usize| rows.iter().filter_map(|row| row.get(at)).map(|cell| long(&plain(cell))).max();
    bounds.iter().enumerate().map(|(at, bound)| widest(at).unwrap_or(0).min(*bound)).collect()
}

fn long(text: &str) -> usize {
    text.chars().count()
}

fn cut(text: &str, room: usize) -> String {
    if long(text) <= room {
        return text.to_owned();
    }
    let kept: String = text.chars().take(room.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// A file's texts may hold line ends, and signs that colour, move or turn round what stands in a terminal.
fn plain(text: &str) -> String {
    let steers = |c: char| {
        c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().map(|c| if steers(c) { ' ' } else { c }).collect()
}
