//! Reencuentro proposes parent-child links from spreadsheets, and sends nothing.
//!
//! A clinic's sheets go in, ranked candidate links with reasons come out. A link is a *lead to verify*, never a match.
//!
//! # Steps, in the order data flows
//!
//! 1. [`table`]: bytes of a spreadsheet → rows of text, each cell with its place.
//! 2. [`schema`]: table → what each column means, and how sure we are.
//! 3. [`person`]: row → person; what cannot be read is missing, never guessed.
//! 4. [`roster`]: persons → everybody, ready to compare, one person from several lists.
//! 5. [`blocking`]: roster → the pairs worth comparing.
//! 6. [`compare`]: pair → comparison levels.
//! 7. [`model`]: levels and counts → evidence in bits.
//! 8. [`family`]: evidence → probabilities of links that can exist together, and bands.
//! 9. [`review`]: events → decisions.
//! 10. [`explain`]: link → the sum behind it, term by term.
//! 11. [`export`]: facts → bytes to take away.
//!
//! [`pipeline`] runs them as `plan`, `score`, `merge`. [`synth`] invents families whose truth is known and [`evaluate`]
//! compares what was found with it. Below all of them: [`error`], [`facts`], [`reference`], [`messages`].
//!
//! Each room imports only from rooms above it in this file; `tests/it/tidy.rs` keeps that.

pub mod facts;

pub mod error;

pub mod reference;

pub mod messages;

pub mod table;

pub mod schema;

pub mod person;

pub mod roster;

pub mod blocking;

pub mod compare;

pub mod model;

pub mod family;

pub mod review;

pub mod explain;

pub mod export;

pub mod synth;

pub mod evaluate;

pub mod pipeline;

#[cfg(target_arch = "wasm32")]
pub mod wasm;
