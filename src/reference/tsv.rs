//! Reads the embedded tables: one record a line, columns parted by tabs, `#` before the line of sources.

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

/// Finds a key in an [`index`].
pub(super) fn find<'a, K: AsRef<str>, V>(index: &'a [(K, V)], key: &str) -> Option<&'a V> {
    index.binary_search_by(|entry| entry.0.as_ref().cmp(key)).ok().map(|at| &index[at].1)
}
