//! Writes links and truth: facts in, bytes out.
