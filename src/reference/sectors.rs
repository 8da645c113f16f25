//! The nine sectors of the southwest border, and which of them a text about a place is compatible with.

use std::sync::OnceLock;

use super::fold;
use super::near::Near;
use super::tsv::{find, index, records};

/// A Border Patrol sector.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sector {
    pub code: &'static str,
    pub name: &'static str,
}

/// The sectors from west to east; a bit set over them has bit `i` for `SECTORS[i]`. Source: CBP (documented).
pub const SECTORS: [Sector; 9] = [
    Sector { code: "SDC", name: "San Diego" },
    Sector { code: "ELC", name: "El Centro" },
    Sector { code: "YUM", name: "Yuma" },
    Sector { code: "TCA", name: "Tucson" },
    Sector { code: "EPT", name: "El Paso" },
    Sector { code: "BBT", name: "Big Bend" },
    Sector { code: "DRT", name: "Del Rio" },
    Sector { code: "LRT", name: "Laredo" },
    Sector { code: "RGV", name: "Rio Grande Valley" },
];

/// The name of the sector at a place of [`SECTORS`]; empty beyond it.
pub fn sector_name(bit: u32) -> &'static str {
    SECTORS.get(bit as usize).map_or("", |sector| sector.name)
}

/// The names of all sectors in a bit set, from west to east.
pub fn sector_names(set: u32) -> Vec<&'static str> {
    (0..SECTORS.len() as u32).filter(|bit| set & (1 << bit) != 0).map(sector_name).collect()
}

/// The sectors that a sector, station, ICE or ORR office, town or landmark is compatible with, as a bit set over
/// [`SECTORS`]; never empty. `None` where the text names no place that is known.
///
/// Where a text names several places (`Harlingen (SNA)`), what they have in common counts; where nothing, all of them.
/// A whole text that is one letter off a known name of six letters or more counts as that name (`Wesalco`).
pub fn sectors(text: &str) -> Option<u32> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        return None;
    }
    let found = named(&words);
    if !found.is_empty() {
        let common = found.iter().fold(u32::MAX, |common, set| common & set);
        return Some(if common == 0 { found.iter().fold(0, |all, set| all | set) } else { common });
    }
    misspelt(&words)
}

/// The sets of the longest known names among the words, from left to right.
fn named(words: &[&str]) -> Vec<u32> {
    let mut found = Vec::new();
    let mut start = 0;
    while start < words.len() {
        let longest = (start + 1..=words.len().min(start + LONGEST)).rev();
        let hit =
            longest.into_iter().find_map(|end| find(table(), &words[start..end].join(" ")).map(|set| (end, *set)));
        start = match hit {
            Some((end, set)) => {
                found.push(set);
                end
            }
            None => start + 1,
        };
    }
    found
}

/// In words; the longest name in the table has fewer.
const LONGEST: usize = 5;

/// The place whose name, written together, is that of the text or one letter off; `None` where two sectors would fit.
fn misspelt(words: &[&str]) -> Option<u32> {
    const KINDS: [&str; 17] = [
        "STATION", "STN", "STA", "SECTOR", "BP", "BPS", "USBP", "BORDER", "PATROL", "POE", "PORT", "TX", "AZ", "CA",
        "NM", "CITY", "SEC",
    ];
    static NEAR: OnceLock<Near<u32>> = OnceLock::new();
    let written: String = words.iter().filter(|word| !KINDS.contains(word)).copied().collect();
    NEAR.get_or_init(|| Near::new(table().iter().copied())).find(&written)
}

fn table() -> &'static [(&'static str, u32)] {
    static TABLE: OnceLock<Vec<(&'static str, u32)>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let rows = records(include_str!("data/sectors.tsv"));
        index(rows.filter_map(|mut columns| Some((columns.next()?, set_of(columns.next()?)))).collect())
    })
}

fn set_of(codes: &str) -> u32 {
    codes
        .split(' ')
        .filter_map(|code| SECTORS.iter().position(|sector| sector.code == code))
        .fold(0, |set, bit| set | 1 << bit)
}
