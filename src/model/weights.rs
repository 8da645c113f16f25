//! The table of m: how often each level is reached by a true mother, father or other relative.
//!
//! u, the chance that somebody else of the file reaches it, is counted in the file and blended with a reference share
//! ([`super::Theory::chance`]). All m here are starting values, assumed unless a source stands beside them; they are to be moved only by
//! measurement on data nobody tuned on.

use crate::compare::Comparison::{self, *};
use crate::compare::Level::{self, *};

/// How many persons the reference share weighs as, beside the file's own count. Chosen on invented lists by several hands,
/// seeds under 1,000: at 50 rare names of small files were believed too much.
pub const KAPPA: f64 = 100.0;

/// Persons added to every count: a value that nobody else of the file has is not impossibly rare.
pub const UNSEEN: f64 = 0.25;

/// The share of a weight that is believed. Comparisons are multiplied as if they were independent, and they are not
/// quite: people of one town share surnames, languages and days. Chosen on invented lists by two hands, seeds under
/// 1,000: at 1 the calibration error was .05 to .13, at .85 it is .02 to .07, at .75 it says too little.
pub const TRUST: f64 = 0.85;

/// m of one level: for a mother, a father, another relative. 0 says nothing about that relation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    pub comparison: Comparison,
    pub level: Level,
    pub m: [f64; 3],
    /// Where the figure comes from.
    pub source: &'static str,
}

const ASSUMED: &str = "assumed";
const CLERKS: &str = "assumed; name typo about 5 % a field, one surname lost 20 %";
const INITIAL: &str = "assumed, low; among those of whom a side wrote only an initial, as is its reference share";
const LAG: &str = "released list: 44 % within a day, 85 % within 3, 95 % within 5";
const WRONG_NUMBERS: &str = "El Paso sheets: at least 2.5 % wrong A-numbers";
const CUSTOM: &str = "Spanish double surname, single registration, Maya filiation; shares assumed";

const fn row(comparison: Comparison, level: Level, m: [f64; 3], source: &'static str) -> Row {
    Row { comparison, level, m, source }
}

const fn sibling(comparison: Comparison, level: Level, m: f64, source: &'static str) -> Row {
    row(comparison, level, [m, 0.0, 0.0], source)
}

/// Every level of every comparison, but for the age gap, which is a curve. Static, or the compiler writes a line of code a
/// row into whoever goes through it.
pub static ROWS: &[Row] = &[
    // A parent's name, as the child's row tells it. Of another relative it says only the surname.
    row(ToldGiven, Equal, [0.80, 0.80, 0.0], CLERKS),
    row(ToldGiven, ShortForm, [0.03, 0.03, 0.0], ASSUMED),
    row(ToldGiven, SameSound, [0.05, 0.05, 0.0], ASSUMED),
    row(ToldGiven, Close, [0.05, 0.05, 0.0], CLERKS),
    row(ToldGiven, Initial, [0.20, 0.20, 0.0], INITIAL),
    row(ToldGiven, AlsoEqual, [0.60, 0.60, 0.0], ASSUMED),
    row(ToldGiven, AlsoDiffers, [0.12, 0.12, 0.0], ASSUMED),
    row(ToldGiven, Differs, [0.05, 0.05, 0.0], CLERKS),
    row(ToldSurname, Equal, [0.82, 0.82, 0.35], CLERKS),
    row(ToldSurname, ShortForm, [0.01, 0.01, 0.01], ASSUMED),
    row(ToldSurname, SameSound, [0.055, 0.055, 0.02], CLERKS),
    row(ToldSurname, Close, [0.055, 0.055, 0.02], CLERKS),
    row(ToldSurname, Initial, [0.20, 0.20, 0.10], INITIAL),
    row(ToldSurname, AlsoEqual, [0.80, 0.80, 0.0], CLERKS),
    row(ToldSurname, AlsoDiffers, [0.10, 0.10, 0.0], ASSUMED),
    row(ToldSurname, Differs, [0.07, 0.07, 0.60], CLERKS),
    row(ToldBirth, Equal, [0.72, 0.72, 0.0], ASSUMED),
    row(ToldBirth, DaySwapped, [0.04, 0.04, 0.0], ASSUMED),
    row(ToldBirth, OtherYear, [0.05, 0.05, 0.0], ASSUMED),
    row(ToldBirth, NearDate, [0.06, 0.06, 0.0], ASSUMED),
    row(ToldBirth, Overlaps, [0.84, 0.84, 0.0], ASSUMED),
    row(ToldBirth, WithinOne, [0.10, 0.10, 0.0], ASSUMED),
    row(ToldBirth, Differs, [0.06, 0.06, 0.0], ASSUMED),
    row(ToldANumber, Equal, [0.85, 0.85, 0.0], WRONG_NUMBERS),
    row(ToldANumber, Close, [0.06, 0.06, 0.0], WRONG_NUMBERS),
    row(ToldANumber, Differs, [0.09, 0.09, 0.0], WRONG_NUMBERS),
    // A child's name, as the adult's row tells it. An adult may have named only a brother or sister.
    row(NamedGiven, Equal, [0.74, 0.74, 0.25], CLERKS),
    row(NamedGiven, ShortForm, [0.04, 0.04, 0.01], ASSUMED),
    row(NamedGiven, SameSound, [0.05, 0.05, 0.0175], ASSUMED),
    row(NamedGiven, Close, [0.05, 0.05, 0.0175], CLERKS),
    row(NamedGiven, Initial, [0.20, 0.20, 0.10], INITIAL),
    row(NamedGiven, AlsoEqual, [0.60, 0.60, 0.6], ASSUMED),
    row(NamedGiven, AlsoDiffers, [0.12, 0.12, 0.12], ASSUMED),
    row(NamedGiven, Differs, [0.12, 0.12, 0.7], ASSUMED),
    row(NamedSurname, Equal, [0.82, 0.82, 0.35], CLERKS),
    row(NamedSurname, ShortForm, [0.01, 0.01, 0.0], ASSUMED),
    row(NamedSurname, SameSound, [0.055, 0.055, 0.02], CLERKS),
    row(NamedSurname, Close, [0.055, 0.055, 0.02], CLERKS),
    row(NamedSurname, Initial, [0.20, 0.20, 0.10], INITIAL),
    row(NamedSurname, AlsoEqual, [0.80, 0.80, 0.0], CLERKS),
    row(NamedSurname, AlsoDiffers, [0.10, 0.10, 0.0], ASSUMED),
    row(NamedSurname, Differs, [0.08, 0.08, 0.5], CLERKS),
    row(NamedBirth, Equal, [0.75, 0.75, 0.60], ASSUMED),
    row(NamedBirth, DaySwapped, [0.04, 0.04, 0.04], ASSUMED),
    row(NamedBirth, OtherYear, [0.05, 0.05, 0.05], ASSUMED),
    row(NamedBirth, NearDate, [0.06, 0.06, 0.06], ASSUMED),
    row(NamedBirth, Overlaps, [0.80, 0.80, 0.65], ASSUMED),
    row(NamedBirth, WithinOne, [0.13, 0.13, 0.13], ASSUMED),
    row(NamedBirth, Differs, [0.08, 0.08, 0.20], ASSUMED),
    row(NamedANumber, Equal, [0.85, 0.85, 0.60], WRONG_NUMBERS),
    row(NamedANumber, Close, [0.06, 0.06, 0.06], WRONG_NUMBERS),
    row(NamedANumber, Differs, [0.12, 0.12, 0.30], WRONG_NUMBERS),
    // Another relative, named by either side, speaks for the relative only (the finding says so);
    // somebody travelled with may be a parent.
    row(RelativeGiven, Equal, [0.45, 0.45, 0.60], ASSUMED),
    row(RelativeGiven, ShortForm, [0.02, 0.02, 0.03], ASSUMED),
    row(RelativeGiven, SameSound, [0.03, 0.03, 0.04], ASSUMED),
    row(RelativeGiven, Close, [0.03, 0.03, 0.04], ASSUMED),
    row(RelativeGiven, Initial, [0.15, 0.15, 0.20], INITIAL),
    row(RelativeGiven, AlsoEqual, [0.50, 0.50, 0.50], ASSUMED),
    row(RelativeGiven, AlsoDiffers, [0.20, 0.20, 0.20], ASSUMED),
    row(RelativeGiven, Differs, [0.45, 0.45, 0.30], ASSUMED),
    row(RelativeSurname, Equal, [0.75, 0.75, 0.75], ASSUMED),
    row(RelativeSurname, ShortForm, [0.01, 0.01, 0.01], ASSUMED),
    row(RelativeSurname, SameSound, [0.05, 0.05, 0.05], ASSUMED),
    row(RelativeSurname, Close, [0.05, 0.05, 0.05], ASSUMED),
    row(RelativeSurname, Initial, [0.20, 0.20, 0.20], INITIAL),
    row(RelativeSurname, AlsoEqual, [0.70, 0.70, 0.70], ASSUMED),
    row(RelativeSurname, AlsoDiffers, [0.20, 0.20, 0.20], ASSUMED),
    row(RelativeSurname, Differs, [0.30, 0.30, 0.15], ASSUMED),
    row(RelativeBirth, Equal, [0.50, 0.50, 0.60], ASSUMED),
    row(RelativeBirth, DaySwapped, [0.03, 0.03, 0.04], ASSUMED),
    row(RelativeBirth, OtherYear, [0.03, 0.03, 0.04], ASSUMED),
    row(RelativeBirth, NearDate, [0.04, 0.04, 0.05], ASSUMED),
    row(RelativeBirth, Overlaps, [0.60, 0.60, 0.70], ASSUMED),
    row(RelativeBirth, WithinOne, [0.10, 0.10, 0.12], ASSUMED),
    row(RelativeBirth, Differs, [0.35, 0.35, 0.20], ASSUMED),
    // Surnames: child's ↔ adult's.
    row(Inheritance, Both, [0.10, 0.012, 0.20], CUSTOM),
    row(Inheritance, Filiation, [0.002, 0.05, 0.002], CUSTOM),
    row(Inheritance, FirstFirst, [0.14, 0.635, 0.30], CUSTOM),
    row(Inheritance, SecondFirst, [0.48, 0.04, 0.25], CUSTOM),
    row(Inheritance, Married, [0.04, 0.002, 0.02], CUSTOM),
    row(Inheritance, ToSecond, [0.07, 0.06, 0.12], CUSTOM),
    row(Inheritance, GivenName, [0.01, 0.05, 0.01], CUSTOM),
    row(Inheritance, Differs, [0.18, 0.15, 0.22], CUSTOM),
    row(Spelling, Equal, [0.88, 0.88, 0.88], CLERKS),
    row(Spelling, ShortForm, [0.01, 0.01, 0.01], ASSUMED),
    row(Spelling, SameSound, [0.06, 0.06, 0.06], CLERKS),
    row(Spelling, Close, [0.06, 0.06, 0.06], CLERKS),
    // A parent is older; anything else is an error in a record, shown and not filtered.
    row(AgeGap, NotOlder, [1e-6, 1e-6, 0.12], ASSUMED),
    // Days and places.
    row(SameDay, Day0, [0.72, 0.72, 0.55], ASSUMED),
    row(SameDay, Day1, [0.10, 0.10, 0.09], ASSUMED),
    row(SameDay, Day2To3, [0.06, 0.06, 0.06], ASSUMED),
    row(SameDay, Day4To7, [0.04, 0.04, 0.05], ASSUMED),
    row(SameDay, Day8To30, [0.025, 0.025, 0.06], ASSUMED),
    row(SameDay, Far, [0.035, 0.035, 0.19], ASSUMED),
    row(Lag, Day0, [0.16, 0.16, 0.13], LAG),
    row(Lag, Day1, [0.26, 0.26, 0.20], LAG),
    row(Lag, Day2To3, [0.37, 0.37, 0.28], LAG),
    row(Lag, Day4To7, [0.12, 0.12, 0.12], LAG),
    row(Lag, Day8To30, [0.03, 0.03, 0.07], LAG),
    row(Lag, Far, [0.035, 0.035, 0.20], LAG),
    row(Place, Compatible, [0.93, 0.93, 0.85], ASSUMED),
    row(Place, Incompatible, [0.07, 0.07, 0.15], ASSUMED),
    // Numbers.
    row(SharedNumber, Equal, [0.35, 0.35, 0.20], "assumed; event numbers kept at 30 %"),
    row(SharedNumber, Differs, [0.65, 0.65, 0.80], "assumed; event numbers kept at 30 %"),
    row(NearSameCell, Equal, [0.01, 0.01, 0.01], ASSUMED),
    row(NearSameCell, Apart1, [0.22, 0.22, 0.16], ASSUMED),
    row(NearSameCell, Apart2To3, [0.16, 0.16, 0.14], ASSUMED),
    row(NearSameCell, Apart4To10, [0.16, 0.16, 0.15], ASSUMED),
    row(NearSameCell, Apart11To50, [0.12, 0.12, 0.13], ASSUMED),
    row(NearSameCell, Apart51To500, [0.10, 0.10, 0.11], ASSUMED),
    row(NearSameCell, Far, [0.23, 0.23, 0.30], ASSUMED),
    row(NearFiveDays, Equal, [0.005, 0.005, 0.005], ASSUMED),
    row(NearFiveDays, Apart1, [0.10, 0.10, 0.08], ASSUMED),
    row(NearFiveDays, Apart2To3, [0.08, 0.08, 0.07], ASSUMED),
    row(NearFiveDays, Apart4To10, [0.09, 0.09, 0.08], ASSUMED),
    row(NearFiveDays, Apart11To50, [0.10, 0.10, 0.10], ASSUMED),
    row(NearFiveDays, Apart51To500, [0.15, 0.15, 0.15], ASSUMED),
    row(NearFiveDays, Far, [0.475, 0.475, 0.515], ASSUMED),
    row(NearElse, Equal, [0.002, 0.002, 0.002], ASSUMED),
    row(NearElse, Apart1, [0.03, 0.03, 0.02], ASSUMED),
    row(NearElse, Apart2To3, [0.03, 0.03, 0.02], ASSUMED),
    row(NearElse, Apart4To10, [0.03, 0.03, 0.02], ASSUMED),
    row(NearElse, Apart11To50, [0.04, 0.04, 0.03], ASSUMED),
    row(NearElse, Apart51To500, [0.06, 0.06, 0.05], ASSUMED),
    row(NearElse, Far, [0.81, 0.81, 0.86], ASSUMED),
    // Origin, contact, status.
    row(Origin, Municipality, [0.75, 0.75, 0.65], ASSUMED),
    row(Origin, Department, [0.85, 0.85, 0.75], ASSUMED),
    row(Origin, OtherMunicipality, [0.10, 0.10, 0.13], ASSUMED),
    row(Origin, OtherDepartment, [0.12, 0.12, 0.15], ASSUMED),
    row(Origin, Language, [0.70, 0.70, 0.65], ASSUMED),
    row(Origin, Country, [0.96, 0.96, 0.95], ASSUMED),
    row(Origin, Differs, [0.03, 0.03, 0.05], ASSUMED),
    row(Phone, Equal, [0.40, 0.40, 0.30], ASSUMED),
    row(Email, Equal, [0.20, 0.20, 0.10], ASSUMED),
    row(Address, Equal, [0.20, 0.20, 0.15], ASSUMED),
    row(Status, OtherAdult, [0.05, 0.05, 0.35], ASSUMED),
    row(Status, FamilyUnit, [0.40, 0.40, 0.30], ASSUMED),
    // Of rows with such words; û is set to one half, so that only the ratios count.
    row(Denial, NotThisOne, [0.05, 0.05, 0.60], ASSUMED),
    row(Denial, NotTheParent, [0.30, 0.30, 0.55], ASSUMED),
    row(Denial, NobodySuch, [0.20, 0.20, 0.45], ASSUMED),
    row(Denial, Elsewhere, [0.10, 0.10, 0.50], ASSUMED),
    // Two children as brothers or sisters: one relation only, in the first place. What they tell of their parents is
    // weighed by the rows of told names.
    sibling(SiblingFirst, Equal, 0.85, CUSTOM),
    sibling(SiblingFirst, Differs, 0.15, CUSTOM),
    sibling(SiblingSecond, Equal, 0.85, CUSTOM),
    sibling(SiblingSecond, Differs, 0.15, CUSTOM),
    sibling(SiblingAge, Gap, 0.97, "born nine months apart at least, or twins"),
    sibling(SiblingAge, Differs, 0.03, "born nine months apart at least, or twins"),
    sibling(SiblingDay, Day0, 0.85, ASSUMED),
    sibling(SiblingDay, Day1, 0.05, ASSUMED),
    sibling(SiblingDay, Day2To3, 0.03, ASSUMED),
    sibling(SiblingDay, Day4To7, 0.02, ASSUMED),
    sibling(SiblingDay, Day8To30, 0.015, ASSUMED),
    sibling(SiblingDay, Far, 0.04, ASSUMED),
    sibling(SiblingPlace, Compatible, 0.96, ASSUMED),
    sibling(SiblingPlace, Incompatible, 0.04, ASSUMED),
    sibling(SiblingNumber, Equal, 0.60, ASSUMED),
    sibling(SiblingNumber, Differs, 0.40, ASSUMED),
    sibling(SiblingNear, Apart1, 0.30, ASSUMED),
    sibling(SiblingNear, Apart2To3, 0.20, ASSUMED),
    sibling(SiblingNear, Apart4To10, 0.14, ASSUMED),
    sibling(SiblingNear, Apart11To50, 0.08, ASSUMED),
    sibling(SiblingNear, Apart51To500, 0.06, ASSUMED),
    sibling(SiblingNear, Far, 0.22, ASSUMED),
    sibling(SiblingOrigin, Municipality, 0.92, ASSUMED),
    sibling(SiblingOrigin, Department, 0.92, ASSUMED),
    sibling(SiblingOrigin, Language, 0.85, ASSUMED),
    sibling(SiblingOrigin, Country, 0.98, ASSUMED),
    sibling(SiblingOrigin, Differs, 0.02, ASSUMED),
    sibling(SiblingPhone, Equal, 0.50, ASSUMED),
];
