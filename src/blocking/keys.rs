//! The keys that bring a pair together, and the record of which did.

/// What a child and an adult share, or nearly share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// A surname of the child's own name and of the adult's.
    Surname,
    SurnameLike,
    /// The child's surname is the adult's given name.
    GivenAsSurname,
    /// A surname that the child's row tells of its kin.
    ToldSurname,
    ToldSurnameLike,
    /// A given name that the child's row tells of its kin.
    ToldGiven,
    ToldGivenLike,
    /// The adult's row names a child so.
    NamedChild,
    NamedChildLike,
    /// An A-number, own or told, with one digit wrong or two exchanged at most.
    Number,
    /// An A-number not far off, as one desk gives them out.
    NearNumber,
    /// An event or family-unit number.
    Event,
    /// An event number counted up shortly before or after.
    NearEvent,
    Phone,
    /// Met within a week, in a place that may be the same.
    Week,
    /// Met on one day, or the day before.
    Day,
    Department,
    Municipality,
    /// A language that few speak.
    Language,
}

impl Key {
    pub const ALL: [Key; 19] = [
        Key::Surname,
        Key::SurnameLike,
        Key::GivenAsSurname,
        Key::ToldSurname,
        Key::ToldSurnameLike,
        Key::ToldGiven,
        Key::ToldGivenLike,
        Key::NamedChild,
        Key::NamedChildLike,
        Key::Number,
        Key::NearNumber,
        Key::Event,
        Key::NearEvent,
        Key::Phone,
        Key::Week,
        Key::Day,
        Key::Department,
        Key::Municipality,
        Key::Language,
    ];

    /// As the list of candidates writes it.
    pub fn code(self) -> &'static str {
        match self {
            Key::Surname => "surname",
            Key::SurnameLike => "surname_like",
            Key::GivenAsSurname => "given_as_surname",
            Key::ToldSurname => "told_surname",
            Key::ToldSurnameLike => "told_surname_like",
            Key::ToldGiven => "told_given",
            Key::ToldGivenLike => "told_given_like",
            Key::NamedChild => "named_child",
            Key::NamedChildLike => "named_child_like",
            Key::Number => "number",
            Key::NearNumber => "near_number",
            Key::Event => "event",
            Key::NearEvent => "near_event",
            Key::Phone => "phone",
            Key::Week => "week",
            Key::Day => "day",
            Key::Department => "department",
            Key::Municipality => "municipality",
            Key::Language => "language",
        }
    }
}

/// A set of keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Keys(u32);

impl Keys {
    pub fn contains(self, key: Key) -> bool {
        self.0 & (1 << key as u32) != 0
    }

    pub fn iter(self) -> impl Iterator<Item = Key> {
        Key::ALL.into_iter().filter(move |key| self.contains(*key))
    }
}

/// Hears which key gave an adult its points. Whoever only scores hears nothing and pays nothing.
pub(super) trait Marks {
    fn mark(&mut self, adult: u32, key: Key);
}

impl Marks for () {
    fn mark(&mut self, _: u32, _: Key) {}
}

/// By adult.
#[cfg(feature = "cli")]
impl Marks for Vec<Keys> {
    fn mark(&mut self, adult: u32, key: Key) {
        let keys = &mut self[adult as usize].0;
        *keys |= 1 << key as u32;
        // Met on one day says all that met in one week does, and a town all that its department does.
        let coarser = match key {
            Key::Day => Key::Week,
            Key::Municipality => Key::Department,
            _ => return,
        };
        *keys &= !(1 << coarser as u32);
    }
}
