//! The numbers people were given, every one of them impossible: no two people share one, no two families a unit or a phone.

use super::dice::Dice;
use super::journey::{Journey, SECTOR_COUNT, STATIONS};
use super::recipe::Recipe;

/// The first A-number: numbers above 900,000,000 were never issued (those in use lie far below).
const FIRST_NUMBER: u32 = 999_000_000;
const LAST_NUMBER: u32 = 999_999_899;
const BOOK: u32 = 100;

/// What the clerks gave out to a family.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Papers {
    /// The event of the adults, and that of the children: the same where they were met together.
    pub adults_event: String,
    pub children_event: String,
    /// The event of the children's second entry, as unaccompanied.
    pub second_event: String,
    pub family_unit: u32,
    pub adults: Vec<u32>,
    pub children: Vec<u32>,
}

/// Those of a family who were met together.
pub(super) struct Applicant {
    pub family: usize,
    pub journey: Journey,
    /// For each adult: came before, and keeps the number of that time.
    pub adults: Vec<bool>,
    pub children: usize,
}

/// Gives every group its numbers, day by day and station by station. Each station numbers people from books of a hundred,
/// so people of one sitting stand close together, and so do strangers who waited in the same line. Groups met in the same
/// encounter share an event number, as events count all their subjects. Some families are numbered in one go, in the
/// others the children later that day.
pub(super) fn give(recipe: &Recipe, families: usize, applicants: &[Applicant]) -> Vec<Papers> {
    let dials = &recipe.dials;
    let mut dice = Dice::new(recipe.seed, 3, 0);
    let mut order: Vec<usize> = (0..applicants.len()).collect();
    dice.shuffle(&mut order);
    order.sort_by_key(|&index| applicants[index].journey);
    let mut papers = vec![Papers::default(); families];
    for (index, papers) in papers.iter_mut().enumerate() {
        papers.family_unit = 880_000 + index as u32;
    }
    let mut clerk = Clerk::new(applicants, dials.number_gap);
    let mut start = 0;
    while start < order.len() {
        let journey = applicants[order[start]].journey;
        let end = order[start..]
            .iter()
            .position(|&index| applicants[index].journey != journey)
            .map_or(order.len(), |length| start + length);
        let mut waiting = Vec::new();
        let mut event = String::new();
        for (place, &index) in order[start..end].iter().enumerate() {
            let applicant = &applicants[index];
            let papers = &mut papers[applicant.family];
            if place == 0 || !dice.chance(dials.event_shared) {
                event = clerk.event(journey);
            }
            clerk.skip(&mut dice, journey);
            if !applicant.adults.is_empty() {
                papers.adults_event.clone_from(&event);
                papers.adults = applicant.adults.iter().map(|&old| clerk.number(journey, old)).collect();
            }
            if applicant.children > 0 {
                papers.children_event.clone_from(&event);
                if dice.chance(dials.numbered_together) {
                    papers.children = (0..applicant.children).map(|_| clerk.number(journey, false)).collect();
                } else {
                    waiting.push(index);
                }
            }
        }
        for &index in &waiting {
            clerk.skip(&mut dice, journey);
            papers[applicants[index].family].children =
                (0..applicants[index].children).map(|_| clerk.number(journey, false)).collect();
        }
        for &index in order[start..end].iter().filter(|&&index| applicants[index].children > 0) {
            papers[applicants[index].family].second_event = clerk.event(journey);
        }
        start = end;
    }
    papers
}

struct Clerk {
    next_book: u32,
    /// For each station: the next number of its book, and how many are left in it.
    books: [[(u32, u32); STATIONS]; SECTOR_COUNT],
    events: u32,
    /// Numbers of earlier entries: how many there are room for, and how many were given.
    old_room: u32,
    old_given: u32,
    /// Numbers that may still go to people who stand in no list, and how many do in the mean.
    spare: u32,
    gap: f64,
}

impl Clerk {
    fn new(applicants: &[Applicant], gap: f64) -> Clerk {
        let people: usize = applicants.iter().map(|applicant| applicant.adults.len() + applicant.children).sum();
        let old = applicants.iter().flat_map(|applicant| &applicant.adults).filter(|&&old| old).count();
        let old_room = (old + old / 4 + 1009) as u32;
        let books = BOOK * (SECTOR_COUNT * STATIONS) as u32;
        let spare = (LAST_NUMBER - FIRST_NUMBER).saturating_sub(old_room + books + people as u32);
        let gap = if gap.is_finite() { gap.max(0.0) } else { 0.0 };
        Clerk {
            next_book: FIRST_NUMBER + old_room,
            books: [[(0, 0); STATIONS]; SECTOR_COUNT],
            events: 0,
            old_room,
            old_given: 0,
            spare,
            gap: gap.min(f64::from(spare) / (2 * applicants.len().max(1)) as f64),
        }
    }

    /// The next number of the station's book, or one of an earlier entry: those lie below the books, in no order. Only a
    /// recipe that does not fit (`Recipe::fits`) comes to the end of the numbers and begins anew.
    fn number(&mut self, journey: Journey, old: bool) -> u32 {
        if old {
            let step = if self.old_room.is_multiple_of(7919) { 7907 } else { 7919 };
            let at = u64::from(self.old_given) * step % u64::from(self.old_room);
            self.old_given += 1;
            return FIRST_NUMBER + at as u32;
        }
        let book = &mut self.books[usize::from(journey.sector_index)][usize::from(journey.station_index)];
        if book.1 == 0 {
            *book = (self.next_book, BOOK);
            self.next_book = if self.next_book + 2 * BOOK > LAST_NUMBER { FIRST_NUMBER } else { self.next_book + BOOK };
        }
        let number = book.0;
        *book = (book.0 + 1, book.1 - 1);
        number
    }

    /// Numbers that went to people who stand in no list: few mostly, many at times.
    fn skip(&mut self, dice: &mut Dice, journey: Journey) {
        // Geometric, with the gap as its mean.
        let more = self.gap / (1.0 + self.gap);
        let gone = if more > 0.0 { (libm::log(1.0 - dice.unit()) / libm::log(more)) as u32 } else { 0 };
        let gone = gone.min(self.spare);
        self.spare -= gone;
        for _ in 0..gone {
            self.number(journey, false);
        }
    }

    /// An event number: station, year, month, sequence.
    fn event(&mut self, journey: Journey) -> String {
        let sequence = self.events;
        self.events += 1;
        let (year, month) = (journey.day.year() % 100, journey.day.month());
        let first = if sequence < 100_000 { 900_000 } else { 9_000_000 };
        format!("{}{year:02}{month:02}{}", journey.station_code(), first + sequence)
    }
}

/// Lines 0100 to 0199 of exchange 555, which are kept for fiction, in 780 areas: these for families, the rest for those
/// whom notes name beside them.
const FICTION: u32 = 70_000;

/// A family's phone number, which cannot ring: the first 70,000 are kept for fiction; a million more have exchange 555 and
/// an area code that begins with 0, which no area's does.
pub(super) fn phone(index: u32) -> String {
    if index < FICTION {
        return fiction(index * 7_919 % FICTION);
    }
    let line = (index - FICTION) % 1_000_000;
    format!("({:03}) 555-{:04}", line / 10_000, line % 10_000)
}

/// The phone of somebody whom a note names, never that of a family.
pub(super) fn strangers_phone(dice: &mut Dice) -> String {
    fiction(FICTION + dice.below(8_000))
}

fn fiction(line: u32) -> String {
    format!("({}) 555-{:04}", 205 + line / 100, 100 + line % 100)
}
