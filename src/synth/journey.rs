//! Where and when a group was apprehended, and the numbers it was given: every one of them impossible.

use jiff::civil::Date;

use super::dice::Dice;

/// A sector, its share of separated children, its stations (code, name, share), and the office that refers its children.
///
/// Shares for children from Guatemala, from Honduras, from elsewhere: assumed, chosen so that together they give the Task
/// Force's counts of 3,913 children (Yuma 1,114, Rio Grande Valley 1,025, El Paso 982). Station codes are free text: no
/// official table was found.
struct Sector {
    code: &'static str,
    shares: [f64; 3],
    stations: &'static [(&'static str, &'static str, f64)],
    offices: &'static [&'static str],
}

const SECTORS: &[Sector] = &[
    Sector {
        code: "YUM",
        shares: [0.38, 0.17, 0.20],
        stations: &[("YUS", "Yuma", 0.85), ("WEL", "Wellton", 0.15)],
        offices: &["Phoenix, AZ (PHO)"],
    },
    Sector {
        code: "RGV",
        shares: [0.14, 0.46, 0.25],
        stations: &[
            ("MCS", "McAllen", 0.55),
            ("WSL", "Weslaco", 0.15),
            ("RGC", "Rio Grande City", 0.15),
            ("FTB", "Fort Brown", 0.08),
            ("BRP", "Brownsville", 0.07),
        ],
        offices: &["Harlingen (SNA)", "San Antonio (SNA)", "Harlingen (SNA)"],
    },
    Sector {
        code: "EPT",
        shares: [0.30, 0.18, 0.24],
        stations: &[
            ("EPS", "El Paso Station", 0.5),
            ("CLI", "Clint", 0.2),
            ("STN", "Santa Teresa", 0.15),
            ("LOB", "Lordsburg", 0.15),
        ],
        offices: &["El Paso  (ELP)"],
    },
    Sector {
        code: "TCA",
        shares: [0.07, 0.05, 0.10],
        stations: &[("NGL", "Nogales", 0.6), ("AJO", "Ajo", 0.4)],
        offices: &["Phoenix, AZ (PHO)"],
    },
    Sector {
        code: "SDC",
        shares: [0.05, 0.06, 0.11],
        stations: &[("IMB", "Imperial Beach", 0.6), ("CHU", "Chula Vista", 0.4)],
        offices: &["San Diego (SND)"],
    },
    Sector {
        code: "DRT",
        shares: [0.02, 0.04, 0.04],
        stations: &[("EGP", "Eagle Pass", 1.0)],
        offices: &["Del Rio (DRO)"],
    },
    Sector {
        code: "ELC",
        shares: [0.02, 0.02, 0.03],
        stations: &[("CLT", "Calexico", 1.0)],
        offices: &["San Diego (SND)"],
    },
    Sector {
        code: "LRT",
        shares: [0.015, 0.015, 0.02],
        stations: &[("LAS", "Laredo South", 1.0)],
        offices: &["Laredo (LRD)"],
    },
    Sector {
        code: "BBT",
        shares: [0.005, 0.005, 0.01],
        stations: &[("PRS", "Presidio", 1.0)],
        offices: &["El Paso  (ELP)"],
    },
];

/// The first A-number of the books: numbers above 900,000,000 were never issued (those in use lie far below).
const FIRST_NUMBER: u32 = 999_100_000;
/// Numbers kept from an earlier entry lie in the hundred thousand below the books.
const FIRST_OLD_NUMBER: u32 = 999_000_000;
const BOOK: u32 = 100;

/// When and where a group was apprehended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Journey {
    pub day: Date,
    sector: u8,
    station: u8,
}

impl Journey {
    /// A journey of spring 2018 for a clinic's list (54 % in May, 26 % in June, as in the list of 3,108 children); of
    /// the year before it too, evenly, where there are more than 5,000 children.
    pub(super) fn draw(dice: &mut Dice, children: u32, country: &str) -> Journey {
        let (start, days) = if children > 5000 {
            (jiff::civil::date(2017, 7, 1), 360)
        } else {
            match dice.weighted(&[0.20, 0.54, 0.26]) {
                0 => (jiff::civil::date(2018, 1, 8), 113),
                1 => (jiff::civil::date(2018, 5, 5), 27),
                _ => (jiff::civil::date(2018, 6, 1), 22),
            }
        };
        let day = later(start, dice.between(0, days - 1));
        let origin = match country {
            "Guatemala" => 0,
            "Honduras" => 1,
            _ => 2,
        };
        let shares: Vec<f64> = SECTORS.iter().map(|sector| sector.shares[origin]).collect();
        let sector = dice.weighted(&shares);
        let shares: Vec<f64> = SECTORS[sector].stations.iter().map(|station| station.2).collect();
        Journey { day, sector: sector as u8, station: dice.weighted(&shares) as u8 }
    }

    /// The same place some days later.
    pub(super) fn later(self, days: i32) -> Journey {
        Journey { day: later(self.day, days), ..self }
    }

    pub(super) fn sector(self) -> &'static str {
        SECTORS[usize::from(self.sector)].code
    }

    pub(super) fn station(self) -> &'static str {
        SECTORS[usize::from(self.sector)].stations[usize::from(self.station)].1
    }

    fn station_code(self) -> &'static str {
        SECTORS[usize::from(self.sector)].stations[usize::from(self.station)].0
    }

    pub(super) fn office(self, dice: &mut Dice) -> &'static str {
        let offices = SECTORS[usize::from(self.sector)].offices;
        offices[dice.below(offices.len() as u32) as usize]
    }
}

/// A date some days later; the date itself where the calendar ends.
pub(super) fn later(date: Date, days: i32) -> Date {
    date.checked_add(jiff::Span::new().days(days)).unwrap_or(date)
}

/// Days from apprehension to referral: 44 % within one day, 85 % within three, 95 % within five, .8 % over thirty.
pub(super) fn referral_lag(dice: &mut Dice) -> i32 {
    let (low, high) =
        [(0, 0), (1, 1), (2, 3), (4, 5), (6, 30), (31, 120)][dice.weighted(&[0.14, 0.30, 0.41, 0.10, 0.042, 0.008])];
    dice.between(low, high)
}

/// What the clerks gave out in one sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Papers {
    pub event_number: String,
    pub family_unit: u32,
    pub adults: Vec<u32>,
    pub children: Vec<u32>,
    /// The event number of the child's second entry, as unaccompanied.
    pub second_event: String,
}

/// A group to be given papers.
pub(super) struct Applicant {
    pub journey: Journey,
    pub adults: usize,
    pub children: usize,
}

/// Gives every group its numbers, day by day and station by station. Each station numbers people from books of a
/// hundred, so people of one sitting stand close together, and so do strangers who waited in the same line. Groups met
/// together share an event number. The share `together` is numbered in one go, in the others the children later that day.
pub(super) fn give_papers(seed: u64, together: f64, applicants: &[Applicant]) -> Vec<Papers> {
    let mut dice = Dice::new(seed, 3, 0);
    let mut order: Vec<usize> = (0..applicants.len()).collect();
    dice.shuffle(&mut order);
    order.sort_by_key(|&index| applicants[index].journey);
    let mut papers: Vec<Papers> = applicants
        .iter()
        .map(|_| Papers {
            event_number: String::new(),
            family_unit: 0,
            adults: Vec::new(),
            children: Vec::new(),
            second_event: String::new(),
        })
        .collect();
    let mut clerk = Clerk { next_book: FIRST_NUMBER, books: [[(0, 0); 8]; 16], sequence: 0 };
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
            if place == 0 || !dice.chance(0.4) {
                event = clerk.event(journey);
            }
            papers[index].event_number = event.clone();
            papers[index].family_unit = 880_000 + index as u32;
            clerk.skip(&mut dice, journey);
            papers[index].adults = (0..applicants[index].adults).map(|_| clerk.number(journey)).collect();
            if dice.chance(together) {
                papers[index].children = (0..applicants[index].children).map(|_| clerk.number(journey)).collect();
            } else {
                waiting.push(index);
            }
        }
        for &index in &waiting {
            papers[index].children = (0..applicants[index].children).map(|_| clerk.number(journey)).collect();
        }
        for &index in &order[start..end] {
            papers[index].second_event = clerk.event(journey);
        }
        start = end;
    }
    papers
}

/// A number kept from an earlier entry.
pub(super) fn old_number(dice: &mut Dice) -> u32 {
    FIRST_OLD_NUMBER + dice.below(FIRST_NUMBER - FIRST_OLD_NUMBER)
}

struct Clerk {
    next_book: u32,
    /// For each station: the next number of its book, and how many are left in it.
    books: [[(u32, u32); 8]; 16],
    sequence: u32,
}

impl Clerk {
    /// The next number of the station's book. Past 999,899,999 they begin anew, so that no number leaves the
    /// impossible range: worlds of more than some 300,000 people repeat numbers.
    fn number(&mut self, journey: Journey) -> u32 {
        let book = &mut self.books[usize::from(journey.sector)][usize::from(journey.station)];
        if book.1 == 0 {
            *book = (self.next_book, BOOK);
            self.next_book = if self.next_book >= 999_899_900 { FIRST_NUMBER } else { self.next_book + BOOK };
        }
        let number = book.0;
        *book = (book.0 + 1, book.1 - 1);
        number
    }

    /// Numbers that went to people who stand in no list.
    fn skip(&mut self, dice: &mut Dice, journey: Journey) {
        let gone = [0, 0, 1, 2, 4, 9][dice.below(6) as usize];
        for _ in 0..gone {
            self.number(journey);
        }
    }

    /// An event number: station, year, month, sequence.
    fn event(&mut self, journey: Journey) -> String {
        self.sequence += 1;
        let (year, month) = (journey.day.year() % 100, journey.day.month());
        format!("{}{year:02}{month:02}{:06}", journey.station_code(), 900_000 + self.sequence % 100_000)
    }
}

/// A phone number that cannot ring: exchange 555, line 0100 to 0199, which is kept for fiction. Up to 78,000 differ.
pub(super) fn phone(index: u32) -> String {
    let line = index.wrapping_mul(7_919) % 78_000;
    let area = 205 + (line / 100) % 780;
    format!("({area}) 555-{:04}", 100 + line % 100)
}
