//! The dials of an invented world: one table that the command line, the list of presets and the page all read.

/// Where a dial's default comes from. The text is the code of a message that names the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The figure was computed from a public file or from published counts.
    Computed(&'static str),
    /// A report says that it happened, and not how often: the share is assumed.
    Happened(&'static str),
    /// No source was found.
    Assumed,
}

impl Source {
    /// The code of the message that says it.
    pub fn code(self) -> &'static str {
        match self {
            Source::Computed(code) | Source::Happened(code) => code,
            Source::Assumed => "dial-source-assumed",
        }
    }
}

/// What a dial turns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turns {
    /// Who exists, who travelled, who stands in which list.
    Families,
    /// What clerks were told and wrote down.
    Told,
    /// What became of family units, lists and relationships.
    Deletion,
    /// One damage to single cells. `light` sets these to half a percent at most; `severe` doubles those with a source and
    /// makes the others half as frequent again.
    Cell,
}

/// One dial: a share from 0 to 1 unless its range says otherwise.
#[derive(Clone, Copy, Debug)]
pub struct Dial {
    /// `name_typo`; the damage it does has the same code, its option is `--name-typo`, its meaning `dial-name-typo`.
    pub code: &'static str,
    pub default: f64,
    pub low: f64,
    pub high: f64,
    pub turns: Turns,
    pub source: Source,
    pub get: fn(&Dials) -> f64,
    pub set: fn(&mut Dials, f64),
}

impl Dial {
    /// The name on the command line: `name-typo`.
    pub fn option(&self) -> String {
        self.code.replace('_', "-")
    }

    /// The code of the message that says what the dial means.
    pub fn meaning(&self) -> String {
        format!("dial-{}", self.option())
    }
}

macro_rules! dials {
    ($($turns:ident $field:ident $default:literal in $low:literal..$high:literal, $source:expr;)*) => {
        /// Where every dial stands.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Dials {
            $(pub $field: f64,)*
        }

        impl Default for Dials {
            fn default() -> Dials {
                Dials { $($field: $default,)* }
            }
        }

        /// Every dial, in the order in which people are shown them.
        pub const DIALS: &[Dial] = &[$(Dial {
            code: stringify!($field),
            default: $default,
            low: $low,
            high: $high,
            turns: Turns::$turns,
            source: $source,
            get: |dials| dials.$field,
            set: |dials, value| dials.$field = value,
        },)*];
    };
}

/// Counts of the list of 3,108 children that the shelters' agency released.
const LIST: Source = Source::Computed("dial-source-list");
/// The inspectors of the border agencies' department, on the families of spring 2018.
const CBP: Source = Source::Computed("dial-source-cbp");
/// The inspectors of the shelters' department, on the list certified to the court.
const ORR: Source = Source::Computed("dial-source-orr");
/// The same department's inspectors on El Paso, 2017.
const EL_PASO: Source = Source::Computed("dial-source-el-paso");
/// What the border agency's software could not do.
const E3: Source = Source::Happened("dial-source-e3");
/// Published counts of children and adults, spring and summer 2018.
const COUNTS: Source = Source::Computed("dial-source-counts");
const ASSUMED: Source = Source::Assumed;

dials! {
    Families parent_share 0.62 in 0.0..1.0, ASSUMED;
    Families relative_alone 0.10 in 0.0..1.0, ASSUMED;
    Families relative_beside 0.065 in 0.0..1.0, ASSUMED;
    Families came_alone 0.5 in 0.0..1.0, ASSUMED;
    Families couple_share 0.035 in 0.0..1.0, COUNTS;
    Families father_share 0.65 in 0.0..1.0, ASSUMED;
    Families two_children 0.05 in 0.0..1.0, COUNTS;
    Families three_children 0.01 in 0.0..1.0, COUNTS;
    Families half_siblings 0.15 in 0.0..1.0, ASSUMED;
    Families girl_share 0.36 in 0.0..1.0, LIST;
    Families mother_alone 0.10 in 0.0..1.0, ASSUMED;
    Families married_name 0.12 in 0.0..1.0, ASSUMED;
    Families adults_per_child 1.5 in 0.0..4.0, ASSUMED;
    Families other_parents 0.30 in 0.0..1.0, ASSUMED;
    Families crossed_apart 0.03 in 0.0..1.0, ASSUMED;
    Families crowding 1.0 in 0.1..10.0, LIST;
    Families old_number 0.08 in 0.0..1.0, ASSUMED;
    Families numbered_together 0.85 in 0.0..1.0, ASSUMED;
    Families number_gap 3.0 in 0.0..50.0, ASSUMED;
    Families event_shared 0.4 in 0.0..1.0, ASSUMED;
    Families coverage 0.6 in 0.0..1.0, ASSUMED;
    Families own_people 0.05 in 0.0..1.0, ASSUMED;
    Told mother_told 0.28 in 0.0..1.0, ASSUMED;
    Told father_told 0.28 in 0.0..1.0, ASSUMED;
    Told child_phone 0.35 in 0.0..1.0, ASSUMED;
    Told adult_phone 0.30 in 0.0..1.0, ASSUMED;
    Told note_names_kin 0.40 in 0.0..1.0, ASSUMED;
    Told child_note 0.18 in 0.0..1.0, ASSUMED;
    Deletion unit_deleted 1.0 in 0.0..1.0, E3;
    Deletion link_lost 1.0 in 0.0..1.0, E3;
    Deletion event_lost 0.70 in 0.0..1.0, ASSUMED;
    Deletion unit_lost 0.80 in 0.0..1.0, ASSUMED;
    Deletion reason_unlisted 1.0 in 0.0..1.0, E3;
    Deletion relation_wrong 0.043 in 0.0..1.0, CBP;
    Deletion child_missed 0.059 in 0.0..0.9, ORR;
    Deletion wrongly_listed 0.030 in 0.0..1.0, ORR;
    Cell nothing_recorded 0.118 in 0.0..1.0, EL_PASO;
    Cell number_wrong 0.025 in 0.0..1.0, EL_PASO;
    Cell number_blank 0.05 in 0.0..1.0, ASSUMED;
    Cell name_typo 0.03 in 0.0..1.0, ASSUMED;
    Cell name_misheard 0.02 in 0.0..1.0, ASSUMED;
    Cell surname_lost 0.20 in 0.0..1.0, ASSUMED;
    Cell surname_swap 0.05 in 0.0..1.0, ASSUMED;
    Cell surname_as_middle 0.03 in 0.0..1.0, ASSUMED;
    Cell surname_hyphen 0.04 in 0.0..1.0, ASSUMED;
    Cell surname_y 0.01 in 0.0..1.0, ASSUMED;
    Cell surname_glued 0.01 in 0.0..1.0, ASSUMED;
    Cell particle_lost 0.25 in 0.0..1.0, ASSUMED;
    Cell given_lost 0.20 in 0.0..1.0, ASSUMED;
    Cell given_order 0.01 in 0.0..1.0, ASSUMED;
    Cell nickname 0.03 in 0.0..1.0, ASSUMED;
    Cell abbreviation 0.03 in 0.0..1.0, ASSUMED;
    Cell accents_lost 0.60 in 0.0..1.0, ASSUMED;
    Cell mojibake 0.01 in 0.0..1.0, ASSUMED;
    Cell names_exchanged 0.003 in 0.0..1.0, ASSUMED;
    Cell name_placeholder 0.005 in 0.0..1.0, ASSUMED;
    Cell name_truncated 0.005 in 0.0..1.0, ASSUMED;
    Cell birth_swapped 0.02 in 0.0..1.0, ASSUMED;
    Cell birth_year_off 0.03 in 0.0..1.0, ASSUMED;
    Cell birth_digit 0.01 in 0.0..1.0, ASSUMED;
    Cell birth_shifted 0.005 in 0.0..1.0, ASSUMED;
    Cell birth_first_january 0.025 in 0.0..1.0, ASSUMED;
    Cell birth_as_age 0.025 in 0.0..1.0, ASSUMED;
    Cell birth_placeholder 0.003 in 0.0..1.0, ASSUMED;
    Cell birth_blank 0.02 in 0.0..1.0, ASSUMED;
    Cell sex_wrong 0.005 in 0.0..1.0, ASSUMED;
    Cell date_shifted 0.10 in 0.0..1.0, ASSUMED;
    Families date_shift_days 5.0 in 1.0..60.0, ASSUMED;
    Cell date_swapped 0.01 in 0.0..1.0, ASSUMED;
    Cell phone_wrong 0.03 in 0.0..1.0, ASSUMED;
    Cell context_blank 0.02 in 0.0..1.0, ASSUMED;
    Cell note_missing 0.05 in 0.0..1.0, ASSUMED;
    Cell row_shifted 0.004 in 0.0..1.0, ASSUMED;
}

/// The dial of a code, written with `_` or `-`.
pub fn dial(code: &str) -> Option<&'static Dial> {
    DIALS.iter().find(|dial| dial.code == code.replace('-', "_"))
}

impl Dials {
    /// No damage at all: every cell as it was told, nothing deleted, nobody missed.
    pub fn undamaged() -> Dials {
        let mut dials = Dials::default();
        for dial in DIALS.iter().filter(|dial| matches!(dial.turns, Turns::Deletion | Turns::Cell)) {
            (dial.set)(&mut dials, 0.0);
        }
        dials
    }
}
