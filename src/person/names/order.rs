//! Decides which tokens of a name are given names and which surnames.

use super::pieces::pieces;
use super::tokens::{Token, comma_parts, expanded};
use crate::reference::names;

/// In which order the names of a column are written, where there is no comma.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Not known: each name by itself.
    #[default]
    Open,
    /// Juan Carlos García López
    GivenFirst,
    /// García López Juan Carlos
    SurnameFirst,
    /// García López, Juan Carlos: a comma parts the surnames from the given names, never two people.
    Commas,
    /// García, Juan Carlos López: the second surname stands behind the given names.
    SurnamesAround,
}

impl Order {
    /// Whether a comma parts surnames from given names.
    pub fn has_commas(self) -> bool {
        matches!(self, Order::Commas | Order::SurnamesAround)
    }
}

#[derive(Debug)]
pub(super) struct Split {
    pub given: Vec<Token>,
    pub surnames: Vec<Token>,
    /// Neither order is likelier.
    pub unordered: bool,
}

/// Below the rarest share in the tables: a token that nobody knows.
const UNKNOWN_SHARE: f64 = 4e-6;

/// How much the column's order counts against what is known of the tokens, in nats: a name must speak very clearly to
/// go against its column.
const COLUMN: f64 = 7.0;

/// Most that one name says of its column's order, in nats.
const MOST_OF_ONE: f64 = 3.0;

/// In nats: from here on a column goes by surnames first. More than one name can say: `Richard Wilson` alone, whose
/// surname is a given name too, shall not turn the others around.
const SURNAMES_FIRST: f64 = MOST_OF_ONE + 1.0;

/// In nats: below this the two orders of a name stand level.
const LEVEL: f64 = 0.7;

/// In nats: nobody is christened Antonio Antonio, and both parents of many are called that.
const TWICE: f64 = 12.0;

/// A column writes second surnames behind the given names where so many of its names with one surname before the comma
/// end in a surname, and more than one in so many: of second given names 1 in 30 is a surname more often.
const FEWEST_AROUND: usize = 4;
const AROUND_OF: usize = 4;

/// In nats: how much likelier the last word behind the comma must be a surname, in a column that writes some there.
/// Three words are two given names and a surname far more often than three given names.
const LAST_OF_TWO: f64 = 0.7;
const LAST_OF_MORE: f64 = -0.7;

/// What most names of a column do. Beside names with a comma those without say nothing.
pub fn order_of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Order {
    let mut sum = 0.0;
    let (mut names, mut with_comma) = (0, 0);
    // Names with one surname before the comma and several words behind it, and those of them that end in a surname.
    let (mut one_surname, mut end_in_surname) = (0, 0);
    for text in texts {
        let main = pieces(text).main;
        names += 1;
        if main.contains(',') {
            with_comma += 1;
            if let [surnames, given] = comma_parts(&main).as_slice()
                && let ([_], [_, .., last]) = (surnames.as_slice(), given.as_slice())
            {
                one_surname += 1;
                end_in_surname += usize::from(is_rather_surname(last));
            }
            continue;
        }
        if let [one] = comma_parts(&main).as_slice()
            && one.len() >= 2
        {
            let shares: Vec<Shares> = one.iter().map(log_shares).collect();
            let (given_first, surname_first) = (best(one, &shares, true), best(one, &shares, false));
            sum += (given_first.0 - surname_first.0).clamp(-MOST_OF_ONE, MOST_OF_ONE);
        }
    }
    match sum {
        _ if with_comma >= 3 && with_comma * 5 > names * 3 => {
            let around = end_in_surname >= FEWEST_AROUND && end_in_surname * AROUND_OF > one_surname;
            if around { Order::SurnamesAround } else { Order::Commas }
        }
        _ if sum > 2.0 => Order::GivenFirst,
        _ if sum < -SURNAMES_FIRST => Order::SurnameFirst,
        _ => Order::Open,
    }
}

/// Splits the tokens of one name.
pub(super) fn split(tokens: &[Token], order: Order) -> Split {
    if let [only] = tokens {
        let (given, surname) = log_shares(only);
        let unordered = (given - surname).abs() < LEVEL;
        let is_given = given >= surname;
        return Split {
            given: if is_given { vec![only.clone()] } else { vec![] },
            surnames: if is_given { vec![] } else { vec![only.clone()] },
            unordered,
        };
    }
    // Initials alone tell nothing of their order.
    if tokens.iter().all(|token| token.words.iter().all(|word| word.len() == 1)) {
        return Split { given: tokens.to_vec(), surnames: vec![], unordered: true };
    }
    let shares: Vec<Shares> = tokens.iter().map(log_shares).collect();
    if (order == Order::Open || order.has_commas())
        && let [first, last] = tokens
    {
        // `GARCIA LOPEZ` has no given name; `JUAN CARLOS` may have no surname.
        if surname_like(shares[0]) && surname_like(shares[1]) {
            return Split { given: vec![], surnames: tokens.to_vec(), unordered: false };
        }
        if given_like(shares[0]) && given_like(shares[1]) {
            return Split { given: vec![first.clone()], surnames: vec![last.clone()], unordered: true };
        }
    }
    let (mut given_first, mut surname_first) = (best(tokens, &shares, true), best(tokens, &shares, false));
    match order {
        Order::GivenFirst => given_first.0 += COLUMN,
        Order::SurnameFirst => surname_first.0 += COLUMN,
        // People say their given names first: worth a little.
        Order::Open | Order::Commas | Order::SurnamesAround => given_first.0 += 0.5,
    }
    // Where every token is a given name by itself (Pascual Diego Mateo Francisco) only the place can tell.
    if (order == Order::Open || order.has_commas()) && shares.iter().copied().all(may_be_given) {
        given_first.0 += COLUMN;
    }
    let unordered = (given_first.0 - surname_first.0).abs() < LEVEL;
    if given_first.0 >= surname_first.0 {
        let (given, surnames) = tokens.split_at(given_first.1);
        Split { given: given.to_vec(), surnames: surnames.to_vec(), unordered }
    } else {
        let (surnames, given) = tokens.split_at(surname_first.1);
        Split { given: given.to_vec(), surnames: surnames.to_vec(), unordered }
    }
}

/// Whether the words behind the comma end in the second surname, in a column that writes some there.
pub(super) fn ends_in_surname(given: &[Token]) -> bool {
    let [_, .., last] = given else { return false };
    let (as_given, as_surname) = log_shares(last);
    as_surname - as_given > if given.len() > 2 { LAST_OF_MORE } else { LAST_OF_TWO }
}

/// The likeliest place to split at in one order, with its logarithm.
fn best(tokens: &[Token], shares: &[Shares], given_first: bool) -> (f64, usize) {
    let mut best = (f64::NEG_INFINITY, 1);
    for at in 1..tokens.len().max(2) {
        let given = if given_first { at } else { tokens.len() - at };
        let has_married = given_first && tokens.len() > 3 && tokens.last().is_some_and(Token::is_married_form);
        // A husband's surname comes on top of those by birth.
        let mut sum = prior(tokens.len() - usize::from(has_married), given);
        for (index, share) in shares.iter().enumerate() {
            let is_given = (index < at) == given_first;
            sum += if is_given { share.0 } else { share.1 };
        }
        // Behind everything else the same word twice is two surnames, also where only one would be the given name.
        let christened = if given_first { &tokens[..at] } else { &tokens[at - usize::from(at > 1)..] };
        if christened.windows(2).any(|pair| pair[0].words == pair[1].words) {
            sum -= TWICE;
        }
        if sum > best.0 {
            best = (sum, at);
        }
    }
    best
}

/// How often a name of `all` tokens has `given` given names, as a logarithm. Assumed.
fn prior(all: usize, given: usize) -> f64 {
    let share: f64 = match (all, given) {
        (2, 1) => 1.0,
        (3, 1) => 0.55,
        (3, 2) => 0.45,
        (4, 2) => 0.90,
        (4, 1) | (4, 3) => 0.05,
        (5, 3) => 0.75,
        (5, 2) => 0.20,
        (6, 4) => 0.5,
        (6, 3) => 0.3,
        _ => 0.02,
    };
    libm::log(share)
}

/// How likely a token is as a given name, and as a surname, as logarithms.
type Shares = (f64, f64);

fn log_shares(token: &Token) -> Shares {
    if token.is_compound_given {
        return (libm::log(1e-2), libm::log(1e-7));
    }
    let word = token.words.first().map_or("", String::as_str);
    if word.len() == 1 {
        // An initial is a middle name's more often than a surname's.
        return (libm::log(1e-3), libm::log(2e-4));
    }
    let full = expanded(word);
    let given = names::given(&full).map_or(0.0, |given| given.share);
    let given = if full == word || given == 0.0 { given } else { given.max(1e-3) };
    // Hyphens and particles stand in surnames far more often than in given names.
    let shape = if token.particles.is_empty() && token.words.len() == 1 { 1.0 } else { 0.02 };
    let surname = names::surname(word).unwrap_or(0.0);
    (libm::log((given + UNKNOWN_SHARE) * shape), libm::log(surname + UNKNOWN_SHARE))
}

/// A known given name that is not mostly a surname.
fn may_be_given(shares: Shares) -> bool {
    shares.0 > libm::log(1e-4) && !surname_like(shares)
}

/// A given name at least twenty times as often as a surname.
pub(super) fn is_surely_given(token: &Token) -> bool {
    given_like(log_shares(token))
}

fn given_like((given, surname): Shares) -> bool {
    given - surname > 3.0
}

/// Far likelier a surname than a given name.
pub(super) fn is_rather_surname(token: &Token) -> bool {
    surname_like(log_shares(token))
}

fn surname_like((given, surname): Shares) -> bool {
    surname - given > 2.0
}
