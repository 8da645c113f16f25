//! Sheets that say that their people are invented.

use reencuentro::schema::{report, understand};

use super::sheet;

fn check(text: &str, synthetic: bool) {
    let table = sheet("list.csv", text);
    let schema = understand(&table, None, None);
    assert_eq!(report(0, &table, &schema).synthetic, synthetic, "{text}");
}

#[test]
fn the_mark_stands_in_a_title_or_a_cell_of_its_own() {
    check("First Name|Last Name|Data Mark\nAna|Paz|SYNTHETIC\nEva|Cruz|SYNTHETIC", true);
    check("SYNTHETIC DATA - invented people||\nFirst Name|Last Name|Age\nAna|Paz|7\nEva|Cruz|9", true);
    check("First Name|Last Name|Notes\nAna|Paz|father used SYNTHETIC drugs\nEva|Cruz|", false);
    check("First Name|Last Name|Age\nAna|Paz|7\nEva|Cruz|9", false);
}

#[test]
fn the_mark_stands_in_the_name_of_the_sheet() {
    let mut table = sheet("list.xlsx", "First Name|Last Name|Age\nAna|Paz|7\nEva|Cruz|9");
    table.sheet = Some("SYNTHETIC FY18".to_owned());
    assert!(report(0, &table, &understand(&table, None, None)).synthetic);
    table.sheet = Some("Photosynthetic".to_owned());
    assert!(!report(0, &table, &understand(&table, None, None)).synthetic);
}
