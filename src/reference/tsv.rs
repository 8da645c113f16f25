//! Reads the embedded tables: one record a line, columns parted by tabs, `#` before the line of sources.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// The records of a table, each as its columns.
pub(super) fn records(table: &'static str) -> impl Iterator<Item = impl Iterator<Item = &'static str>> {
    table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(|line| line.split('\t'))
}

/// Sorts an index by its keys and keeps, of equal keys, the one that came first.
pub(super) fn index<V>(mut entries: Vec<(&'static str, V)>) -> Vec<(&'static str, V)> {
    entries.sort_by_key(|entry| entry.0);
    entries.dedup_by_key(|entry| entry.0);
    entries
}

/// A large [`index`] for looking up one name at a time, many times a row. Never gone through in its own order.
pub(super) type Quick<V> = HashMap<&'static str, V, BuildHasherDefault<Fnv>>;

pub(super) fn quick<V: Copy>(index: &[(&'static str, V)]) -> Quick<V> {
    index.iter().copied().collect()
}

/// The FNV-1a hash: short keys, and no key from outside is ever put in.
pub(super) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Finds a key in an [`index`].
pub(super) fn find<'a, K: AsRef<str>, V>(index: &'a [(K, V)], key: &str) -> Option<&'a V> {
    index.binary_search_by(|entry| entry.0.as_ref().cmp(key)).ok().map(|at| &index[at].1)
}
