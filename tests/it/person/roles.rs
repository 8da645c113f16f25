//! Whose row it is: child or adult by its own words, and ages that do not fit.

use reencuentro::facts::{SheetRole, What};
use reencuentro::person::Role;

use super::rows::{codes, own, read};

#[test]
fn ages_that_do_not_fit_are_said() {
    let columns = [("Name", own(What::Name)), ("DOB", own(What::BirthDate)), ("Age", own(What::Age))];
    let of = |role, dob: &str, age: &str| codes(&read(role, &columns, &[&["Juan Caal", dob, age]])).join(" ");
    assert_eq!(of(SheetRole::Children, "05/21/2012", "15"), "problem-age-birth-differ");
    assert_eq!(of(SheetRole::Children, "05/21/2012", "6"), "");
    assert_eq!(of(SheetRole::Children, "05/21/1912", ""), "problem-child-grown");
    assert_eq!(of(SheetRole::Adults, "05/21/2014", ""), "problem-adult-young");
}

#[test]
fn the_role_of_a_row_in_its_own_words() {
    let columns = [("Name", own(What::Name)), ("Who", own(What::RowRole))];
    let role = |text: &str| read(SheetRole::Both, &columns, &[&["Juan Caal", text]]).persons[0].role;
    for text in ["NNA", "Niña", "MINR", "Son", "criança", "timoun", "J", "UAC"] {
        assert_eq!(role(text), Role::Child, "{text}");
    }
    for text in ["Persona adulta", "ADLT", "Dad", "mãe", "granmoun", "A", "Abuela"] {
        assert_eq!(role(text), Role::Adult, "{text}");
    }
}

#[test]
fn a_heading_says_whom_the_rows_below_are_about() {
    let columns = [("Name", own(What::Name)), ("Age", own(What::Age)), ("COO", own(What::Country))];
    let rows: &[&[&str]] = &[
        &["Ana Tum", "7", ""],
        &["ADULTOS:", "", ""],
        &["Rosa Tum", "33", ""],
        &["NIÑOS", "", ""],
        &["Eva Paz", "5", ""],
    ];
    let read = read(SheetRole::Children, &columns, rows);
    let roles: Vec<Role> = read.persons.iter().map(|person| person.role).collect();
    assert_eq!(roles, [Role::Child, Role::Adult, Role::Child]);
}
