//! The person room: names, dates, numbers, people, notes and whole rows, as tables of cases.

mod cells;
mod dates;
mod kin_columns;
mod left_out;
mod names;
mod notes;
mod notes_told;
mod notes_unseen;
mod numbers;
mod people;
mod roles;
mod rows;
mod whatever;
