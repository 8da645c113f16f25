//! A log of decisions from which everything decided is derived: confirm, reject, unsure, undo.
