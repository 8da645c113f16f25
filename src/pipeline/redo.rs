//! What has to be done anew where the reader changes a setting: the one place that says which step stands on which.
//!
//! | what changes | what is done anew |
//! |---|---|
//! | what a sheet or a column means, the headers of earlier sheets | the sheets that it is said of are understood and cleaned, everybody is gathered and matched |
//! | a file comes or goes | the same for its sheets, and for those that stood behind one that goes |
//! | who is one person | everybody is gathered and matched; no row is cleaned |
//! | what the evidence is to leave out | everybody is matched; nobody is gathered |
//! | the share of children with a parent in the files, the shares to start from, how many links are listed | what was scored is merged |

use super::plan::kept;
use crate::facts::Settings;

/// The first step to be done anew; those after it are too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Redo {
    Understand,
    Gather,
    Plan,
    Merge,
    Nothing,
}

/// The first step that stands on what differs.
pub fn redo(before: &Settings, after: &Settings) -> Redo {
    // Named one by one, so that a setting that is new here is asked where it belongs.
    let Settings { version: _, top, parent_share, shares, sheets, shapes, joins, without } = after;
    if *sheets != before.sheets || *shapes != before.shapes {
        Redo::Understand
    } else if *joins != before.joins {
        Redo::Gather
    } else if *without != before.without || kept(after) != kept(before) {
        Redo::Plan
    } else if *top != before.top || *parent_share != before.parent_share || *shares != before.shares {
        Redo::Merge
    } else {
        Redo::Nothing
    }
}
