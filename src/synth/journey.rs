//! Where and when people were apprehended, and what became of them on their way through the agencies.

use jiff::civil::{Date, date};

use super::dice::Dice;
use super::recipe::{Recipe, Scene};

/// A sector, its stations (code, name, share), and the offices that refer its children, the usual one first.
///
/// Shares for people from Guatemala, from Honduras, from elsewhere: assumed, chosen so that together they give the Task
/// Force's counts of 3,913 children (Yuma 1,114, Rio Grande Valley 1,025, El Paso 982), and so unequal that days are as
/// crowded as on the list of 3,108 children. Station codes are free text: no official table was found.
struct Sector {
    code: &'static str,
    shares: [f64; 3],
    stations: &'static [(&'static str, &'static str, f64)],
    offices: &'static [&'static str],
}

const SECTORS: &[Sector] = &[
    Sector {
        code: "YUM",
        shares: [0.44, 0.12, 0.15],
        stations: &[("YUS", "Yuma", 0.85), ("WEL", "Wellton", 0.15)],
        offices: &["Phoenix, AZ (PHO)"],
    },
    Sector {
        code: "RGV",
        shares: [0.05, 0.61, 0.50],
        stations: &[
            ("MCS", "McAllen", 0.55),
            ("WSL", "Weslaco", 0.15),
            ("RGC", "Rio Grande City", 0.15),
            ("FTB", "Fort Brown", 0.08),
            ("BRP", "Brownsville", 0.07),
        ],
        offices: &["Harlingen (SNA)", "San Antonio (SNA)"],
    },
    Sector {
        code: "EPT",
        shares: [0.38, 0.12, 0.15],
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
        shares: [0.05, 0.05, 0.07],
        stations: &[("NGL", "Nogales", 0.6), ("AJO", "Ajo", 0.4)],
        offices: &["Phoenix, AZ (PHO)"],
    },
    Sector {
        code: "SDC",
        shares: [0.035, 0.05, 0.08],
        stations: &[("IMB", "Imperial Beach", 0.6), ("CHU", "Chula Vista", 0.4)],
        offices: &["San Diego (SND)"],
    },
    Sector {
        code: "DRT",
        shares: [0.02, 0.03, 0.025],
        stations: &[("EGP", "Eagle Pass", 1.0)],
        offices: &["Del Rio (DRO)"],
    },
    Sector {
        code: "ELC",
        shares: [0.015, 0.01, 0.015],
        stations: &[("CLT", "Calexico", 1.0)],
        offices: &["San Diego (SND)"],
    },
    Sector {
        code: "LRT",
        shares: [0.008, 0.008, 0.005],
        stations: &[("LAS", "Laredo South", 1.0)],
        offices: &["Laredo (LRD)"],
    },
    Sector {
        code: "BBT",
        shares: [0.002, 0.002, 0.005],
        stations: &[("PRS", "Presidio", 1.0)],
        offices: &["El Paso  (ELP)"],
    },
];

/// How many stations a sector has at most.
pub(super) const STATIONS: usize = 8;
/// How many sectors there are at most.
pub(super) const SECTOR_COUNT: usize = 16;

/// When and where a group was apprehended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Journey {
    pub day: Date,
    pub sector_index: u8,
    pub station_index: u8,
}

/// A stretch of days with its share of the people.
struct Season {
    share: f64,
    start: Date,
    days: usize,
}

/// Spring 2018: of 3,108 children 1,678 in May, 811 in June until families were no longer to be separated.
const SPRING: &[Season] = &[
    Season { share: 0.20, start: date(2017, 10, 19), days: 200 },
    Season { share: 0.54, start: date(2018, 5, 7), days: 25 },
    Season { share: 0.26, start: date(2018, 6, 1), days: 20 },
];
const EL_PASO: &[Season] = &[Season { share: 1.0, start: date(2017, 7, 1), days: 150 }];
/// From here days are counted when they are pressed together or spread.
const PIVOT: Date = date(2018, 6, 20);
/// More children than this came over more than one year.
const A_YEARS_CHILDREN: f64 = 6000.0;

/// How crowded each day was in each sector, for people of each origin. Days, and sectors on a day, are overdispersed (gamma
/// weights of shapes 12, 3 and 12): on the list of 3,108 children, those who share date, country and office with a given
/// child are 8 in the median, 31 at nine tenths, 49 at most.
pub(super) struct Calendar {
    seasons: &'static [Season],
    scene: Scene,
    crowding: f64,
    years: u32,
    /// For season, sector, origin: the days' weights, added up.
    days: Vec<Vec<f64>>,
}

impl Calendar {
    pub(super) fn new(recipe: &Recipe) -> Calendar {
        let seasons = match recipe.scene {
            Scene::Spring2018 => SPRING,
            Scene::ElPaso2017 => EL_PASO,
        };
        let mut dice = Dice::new(recipe.seed, 8, 0);
        let mut days = Vec::new();
        for season in seasons {
            let of_day: Vec<f64> = (0..season.days).map(|_| dice.gamma(12.0)).collect();
            for _ in SECTORS {
                let of_sector: Vec<f64> = of_day.iter().map(|weight| weight * dice.gamma(3.0)).collect();
                for _ in 0..3 {
                    let mut sum = 0.0;
                    days.push(
                        of_sector
                            .iter()
                            .map(|weight| {
                                sum += weight * dice.gamma(12.0);
                                sum
                            })
                            .collect(),
                    );
                }
            }
        }
        let years = libm::round(f64::from(recipe.children) / A_YEARS_CHILDREN).clamp(1.0, 8.0) as u32;
        let crowding = recipe.dials.crowding;
        let crowding = if crowding.is_finite() { crowding.clamp(0.1, 10.0) } else { 1.0 };
        Calendar { seasons, scene: recipe.scene, crowding, years, days }
    }

    /// The journey of one group from a country.
    pub(super) fn journey(&self, dice: &mut Dice, country: &str) -> Journey {
        let origin = match country {
            "Guatemala" => 0,
            "Honduras" => 1,
            _ => 2,
        };
        let shares: Vec<f64> = SECTORS.iter().map(|sector| sector.shares[origin]).collect();
        let drawn = dice.weighted(&shares);
        let sector = match self.scene {
            Scene::Spring2018 => drawn,
            Scene::ElPaso2017 => SECTORS.iter().position(|sector| sector.code == "EPT").unwrap_or(drawn),
        };
        let shares: Vec<f64> = self.seasons.iter().map(|season| season.share).collect();
        let season = dice.weighted(&shares);
        let weights = &self.days[(season * SECTORS.len() + sector) * 3 + origin];
        let aim = dice.unit() * weights.last().copied().unwrap_or_default();
        let at = weights.partition_point(|&sum| sum <= aim).min(weights.len().saturating_sub(1));
        let day = later(self.seasons[season].start, at as i32);
        let back = PIVOT.since(day).map_or(0, |span| span.get_days());
        let pressed = libm::floor((f64::from(back) + dice.unit()) / self.crowding) as i32;
        let day = later(PIVOT, -pressed - 364 * dice.below(self.years) as i32);
        let shares: Vec<f64> = SECTORS[sector].stations.iter().map(|station| station.2).collect();
        Journey { day, sector_index: sector as u8, station_index: dice.weighted(&shares) as u8 }
    }
}

impl Journey {
    /// The same place some days later.
    pub(super) fn later(self, days: i32) -> Journey {
        Journey { day: later(self.day, days), ..self }
    }

    pub(super) fn sector(self) -> &'static str {
        SECTORS[usize::from(self.sector_index)].code
    }

    pub(super) fn station(self) -> &'static str {
        SECTORS[usize::from(self.sector_index)].stations[usize::from(self.station_index)].1
    }

    pub(super) fn station_code(self) -> &'static str {
        SECTORS[usize::from(self.sector_index)].stations[usize::from(self.station_index)].0
    }

    /// The office that refers the child: one in ten times the sector's other one.
    pub(super) fn office(self, dice: &mut Dice) -> &'static str {
        let offices = SECTORS[usize::from(self.sector_index)].offices;
        let other = dice.chance(0.1);
        offices[usize::from(other).min(offices.len() - 1)]
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

/// Days a child stayed apart: median 60, nine tenths within 138.
pub(super) fn separation_length(dice: &mut Dice) -> i32 {
    (libm::exp(dice.normal(libm::log(60.0), 0.65)) as i32).clamp(1, 900)
}

/// Where an adult went after the station, and when: (custody, days until booked in, days until out, if out). Assumed.
pub(super) fn custody(dice: &mut Dice, prosecuted: bool) -> (&'static str, i32, Option<i32>) {
    let held = dice.between(1, 4);
    let out = held + dice.between(5, 90);
    match dice.weighted(&[0.30, if prosecuted { 0.30 } else { 0.05 }, 0.25, 0.15]) {
        0 => ("ERO", held, None),
        1 => ("USMS", dice.between(0, 2), None),
        2 => ("Removed", held, Some(out)),
        _ => ("Released", held, Some(out)),
    }
}
