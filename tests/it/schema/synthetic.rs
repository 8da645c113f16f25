//! Sheets that say that their people are invented, and the program's own files, which list nobody.

use reencuentro::facts::SheetRole;
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

#[test]
fn own_files_list_nobody() {
    let own = |text: &str| {
        let schema = understand(&sheet("list.csv", text), Some(SheetRole::Children), None);
        (schema.role == SheetRole::Ignore).then_some(schema.role_reason)
    };
    for text in [
        "child_id|adult_id|relation\nA1|S1|mother",
        "child_id|adult_id|relation|rank|probability\nA1|S1|mother|1|0.9",
        "child_id|parent_ids|relations|parent_rank\nA1|S1|mother|2",
        "child_id|custom|damages\nA1|two_surnames|surname_lost",
        "list|record_id|damage|column|before|after\n1|A1|surname_lost|name|Paz|",
        "id|same_as\nA1|B1",
    ] {
        assert_eq!(own(text).as_deref(), Some("role-why-own-file"), "{text}");
    }
    let families = "child_id|adult_id|relation|child name|adult name\nA1|S1|mother|Ana Paz|Eva Paz\nA2|S2|mother|Luis Paz|Rosa Paz";
    assert_eq!(own(families), None);
}
