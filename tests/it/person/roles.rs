//! Whose row it is: child or adult by its own words, ages that do not fit, and the sex that a title tells.

use reencuentro::facts::{SheetRole, What};
use reencuentro::person::{Role, Sex};

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

#[test]
fn titles_tell_the_sex() {
    let names: [(&str, Option<Sex>); 9] = [
        ("Mr JUAN CAAL", Some(Sex::Male)),
        ("Ms Ana Pop", Some(Sex::Female)),
        ("Sra. Eva Choc", Some(Sex::Female)),
        ("Dña. Eva Choc", Some(Sex::Female)),
        ("Señor(a) Eva Choc", None),
        ("Juan Caal Sr.", None),
        ("SINGH, PARMINDER", Some(Sex::Male)),
        ("Kaur Sandeep", Some(Sex::Female)),
        ("Maria Singh", None),
    ];
    for (name, expected) in names {
        let read = read(SheetRole::Adults, &[("Name", own(What::Name))], &[&[name]]);
        let sex = read.persons.first().map(|person| person.sex.as_ref().map(|sex| sex.value));
        assert_eq!(sex, Some(expected), "{name:?}");
    }
    // What a column says is surer.
    let columns = [("Name", own(What::Name)), ("Sex", own(What::Sex))];
    let read = read(SheetRole::Adults, &columns, &[&["Mr Ana Pop", "F"]]);
    assert_eq!(read.persons[0].sex.as_ref().map(|sex| sex.value), Some(Sex::Female));
}
