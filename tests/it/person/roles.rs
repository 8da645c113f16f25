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
