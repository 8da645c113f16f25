//! Writes truth.csv and reads it back.

use super::Csv;
use crate::error::Result;
use crate::facts::{Truth, TruthRelation};
use crate::table::write;

const COLUMNS: [&str; 3] = ["child_id", "adult_id", "relation"];
const RELATIONS: [(TruthRelation, &str); 3] =
    [(TruthRelation::Mother, "mother"), (TruthRelation::Father, "father"), (TruthRelation::Relative, "relative")];

/// truth.csv: `child_id,adult_id,relation`.
pub fn truth_csv(truth: &[Truth]) -> Vec<u8> {
    let row = |truth: &Truth| {
        let code = RELATIONS.iter().find(|(relation, _)| *relation == truth.relation).map_or("", |(_, code)| code);
        [truth.child_id.clone(), truth.adult_id.clone(), code.to_owned()]
    };
    write::csv(std::iter::once(COLUMNS.map(str::to_owned)).chain(truth.iter().map(row)))
}

/// # Errors
/// Where it is no csv, lacks a column, or names a relation that is none of `mother`, `father`, `relative`.
pub fn read_truth_csv(file: &str, bytes: &[u8]) -> Result<Vec<Truth>> {
    let csv = Csv::read(file, bytes, &COLUMNS)?;
    let truth = |row| {
        let said = csv.text(row, "relation").trim().to_lowercase();
        let relation = RELATIONS.iter().find(|(_, code)| *code == said).map(|(relation, _)| *relation);
        Ok(Truth {
            child_id: csv.text(row, "child_id").to_owned(),
            adult_id: csv.text(row, "adult_id").to_owned(),
            relation: relation.ok_or_else(|| csv.wrong(row, "relation"))?,
        })
    };
    csv.rows().map(truth).collect()
}
