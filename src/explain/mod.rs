//! Shows the sum behind a score, term by term, and what would settle it.
