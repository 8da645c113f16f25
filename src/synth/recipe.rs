//! The dials of an invented world, each with its default and where that comes from.

/// What to invent. Shares run from 0 to 1. "Assumed" marks what no source was found for.
#[derive(Clone, Debug, PartialEq)]
pub struct Recipe {
    /// How many children stand in the children's list.
    pub children: u32,
    /// The same recipe and seed give the same bytes.
    pub seed: u64,
    /// Children with at least one parent in the adults' list. Assumed .62.
    pub parent_share: f64,
    /// Children with no parent, but with another relative in the adults' list. Assumed .10.
    pub relative_alone_share: f64,
    /// Of the children with a parent in the list: another relative is there too. Assumed .065, so that about 14 % of
    /// all children have a relative in the list.
    pub relative_beside_parent: f64,
    /// Of the families with a parent in the list: both are. Parents and children listed in July 2018 point to 3-4 %.
    pub couple_share: f64,
    /// Of the parents who came alone with their children: fathers. No figure was found; assumed .65.
    pub father_share: f64,
    /// Families with two children in the list, and with three: 1,995 minors came with 1,940 adults (spring 2018).
    pub two_children: f64,
    pub three_children: f64,
    /// Rows of the adults' list for each child. Assumed 1.5; those who are nobody's kin fill it up.
    pub adults_per_child: f64,
    /// Of those who are nobody's kin: came with a child who is not in the children's list. Assumed .30.
    pub other_parents: f64,
    /// Of the parents: apprehended on another day than the child. Assumed .03.
    pub crossed_apart: f64,
    /// Of the adults: keep an old A-number from an earlier entry. Assumed .08.
    pub old_number: f64,
    /// Families whose adults and children got their A-numbers in one sitting; the others' children get theirs at the end
    /// of the station's day. No source says how near kin's numbers are; assumed .35.
    pub numbered_together: f64,
    /// What the child said: the mother named, the father named, in the child's row. Assumed .45 each; halved under
    /// five years, raised by a third from twelve.
    pub mother_told: f64,
    pub father_told: f64,
    /// A contact's phone in the child's row, and the same family phone in the adult's row. Assumed .35 and .30.
    pub child_phone: f64,
    pub adult_phone: f64,
    pub damage: Damage,
}

/// How clerks damage a record. The default is the "realistic" preset: shares with a source where one was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Damage {
    /// A-number with a wrong or swapped digit: 7 of about 280 adults (El Paso, 2017; OIG-20-06).
    pub number_wrong: f64,
    /// A-number blank: 33 of about 280 recorded no information.
    pub number_blank: f64,
    /// A typing or hearing error in a name field, a field (given names, first surname, second surname).
    pub name_typo: f64,
    /// One of two surnames lost (seven times in ten the second).
    pub surname_lost: f64,
    /// The two surnames swapped.
    pub surname_swap: f64,
    /// The second given name lost, or all of them in another order. Assumed.
    pub given_lost: f64,
    pub given_order: f64,
    /// A pet name or an abbreviation (`Ma.`) instead of the given name. Assumed.
    pub nickname: f64,
    /// The surnames joined by a hyphen. Assumed.
    pub hyphen: f64,
    /// The first surname stored as a middle name. Assumed.
    pub surname_as_middle: f64,
    /// Day and month swapped in a birth date (where both readings are dates).
    pub birth_swapped: f64,
    /// Birth year off by one, or a digit of it wrong.
    pub birth_year_off: f64,
    /// Birth date known only as 1 January of the year, or only as an age.
    pub birth_vague: f64,
    /// Birth left blank. Assumed.
    pub birth_blank: f64,
    /// Sex wrong. Assumed.
    pub sex_wrong: f64,
    /// The event number that the family shared survives in the child's row.
    pub event_kept: f64,
    /// The family unit number survives in both rows: family units were deleted. Assumed.
    pub family_unit_kept: f64,
    /// A case note of the adult's row names the kin.
    pub note_names_kin: f64,
    /// A case note of the child's row tells of the kin. Assumed.
    pub child_note: f64,
    /// The adult's recorded date is later than the true one, by up to `date_shift_days`. Share assumed.
    pub date_shifted: f64,
    pub date_shift_days: i32,
    /// A cell of context (country, sector, station, office) left blank, each. Assumed.
    pub context_blank: f64,
}

impl Default for Recipe {
    fn default() -> Self {
        Recipe {
            children: 2000,
            seed: 7,
            parent_share: 0.62,
            relative_alone_share: 0.10,
            relative_beside_parent: 0.065,
            couple_share: 0.035,
            father_share: 0.65,
            two_children: 0.05,
            three_children: 0.01,
            adults_per_child: 1.5,
            other_parents: 0.30,
            crossed_apart: 0.03,
            old_number: 0.08,
            numbered_together: 0.35,
            mother_told: 0.45,
            father_told: 0.45,
            child_phone: 0.35,
            adult_phone: 0.30,
            damage: Damage::default(),
        }
    }
}

impl Default for Damage {
    fn default() -> Self {
        Damage {
            number_wrong: 0.025,
            number_blank: 0.12,
            name_typo: 0.05,
            surname_lost: 0.20,
            surname_swap: 0.05,
            given_lost: 0.20,
            given_order: 0.01,
            nickname: 0.03,
            hyphen: 0.04,
            surname_as_middle: 0.03,
            birth_swapped: 0.02,
            birth_year_off: 0.03,
            birth_vague: 0.05,
            birth_blank: 0.02,
            sex_wrong: 0.005,
            event_kept: 0.30,
            family_unit_kept: 0.04,
            note_names_kin: 0.40,
            child_note: 0.25,
            date_shifted: 0.10,
            date_shift_days: 5,
            context_blank: 0.02,
        }
    }
}

impl Damage {
    /// No damage at all: every cell as it was told, what was deleted still there.
    pub fn none() -> Damage {
        Damage {
            number_wrong: 0.0,
            number_blank: 0.0,
            name_typo: 0.0,
            surname_lost: 0.0,
            surname_swap: 0.0,
            given_lost: 0.0,
            given_order: 0.0,
            nickname: 0.0,
            hyphen: 0.0,
            surname_as_middle: 0.0,
            birth_swapped: 0.0,
            birth_year_off: 0.0,
            birth_vague: 0.0,
            birth_blank: 0.0,
            sex_wrong: 0.0,
            event_kept: 1.0,
            family_unit_kept: 1.0,
            note_names_kin: 1.0,
            child_note: 1.0,
            date_shifted: 0.0,
            date_shift_days: 0,
            context_blank: 0.0,
        }
    }
}
