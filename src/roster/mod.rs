//! Everybody, ready to compare: dictionary-encoded columns, counts, shared values, one person from several lists.
