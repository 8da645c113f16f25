//! The person room: names, dates, numbers, people, notes and whole rows, as tables of cases.

mod dates;
mod names;
mod numbers;
mod notes;
mod people;
mod rows;
mod whatever;
