//! The pieces of the model that can be left out, to see what each is worth.

use serde::{Deserialize, Serialize};

use super::packed::packed;

/// A group of evidence, or a mechanism. Leaving one out is for measuring; with everything in place results are best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Piece {
    ToldByChild,
    ToldByAdult,
    /// What was read out of case notes, on either side.
    Notes,
    Inheritance,
    Age,
    Event,
    Identifiers,
    Origin,
    Contact,
    Status,
    /// A fact counts once, whichever comparisons see it.
    Ledger,
    /// Within a group the weaker findings count less.
    Discount,
    /// The share of a weight that is believed.
    Trust,
    /// Rarity is counted without the candidate.
    LeaveOneOut,
    /// The file's counts are blended with what is known beforehand.
    Reference,
    /// "Another relative only" and "both parents" are states of a child.
    States,
    /// Beside a parent another relative may have come along.
    Alongside,
    /// What a brother or sister's row says of an adult.
    Siblings,
    /// Two adults whose rows belong together.
    Couples,
    /// An adult whom unrelated children claim is weighed down.
    Crowding,
    /// Long lists move m a little.
    Learning,
}

packed!(all Piece);

impl Piece {
    pub const ALL: [Piece; 21] = [
        Piece::ToldByChild,
        Piece::ToldByAdult,
        Piece::Notes,
        Piece::Inheritance,
        Piece::Age,
        Piece::Event,
        Piece::Identifiers,
        Piece::Origin,
        Piece::Contact,
        Piece::Status,
        Piece::Ledger,
        Piece::Discount,
        Piece::Trust,
        Piece::LeaveOneOut,
        Piece::Reference,
        Piece::States,
        Piece::Alongside,
        Piece::Siblings,
        Piece::Couples,
        Piece::Crowding,
        Piece::Learning,
    ];

    /// The name on the command line and in settings.
    pub fn code(self) -> &'static str {
        match self {
            Piece::ToldByChild => "told-by-child",
            Piece::ToldByAdult => "told-by-adult",
            Piece::Notes => "notes",
            Piece::Inheritance => "inheritance",
            Piece::Age => "age",
            Piece::Event => "event",
            Piece::Identifiers => "identifiers",
            Piece::Origin => "origin",
            Piece::Contact => "contact",
            Piece::Status => "status",
            Piece::Ledger => "ledger",
            Piece::Discount => "discount",
            Piece::Trust => "trust",
            Piece::LeaveOneOut => "leave-one-out",
            Piece::Reference => "reference",
            Piece::States => "states",
            Piece::Alongside => "alongside",
            Piece::Siblings => "siblings",
            Piece::Couples => "couples",
            Piece::Crowding => "crowding",
            Piece::Learning => "learning",
        }
    }

    pub fn from_code(code: &str) -> Option<Piece> {
        Piece::ALL.into_iter().find(|piece| piece.code() == code)
    }
}
