//! Whether probabilities mean what they say: of those called 80 %, do eight in ten hold?

/// Children of neighbouring probabilities.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bin {
    pub children: u32,
    /// Mean probability of the best candidates.
    pub said: f64,
    /// Share of them who are parents, with a bootstrap interval of 95 %.
    pub held: f64,
    pub held_low: f64,
    pub held_high: f64,
}

/// Ten bins of equal mass, lowest probability first, and their mean distance from the truth.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Calibration {
    pub bins: Vec<Bin>,
    /// Expected calibration error: the mean over children of |said − held| of their bin, with a bootstrap interval of
    /// 95 %. Small samples have one above zero even where every probability is right.
    pub error: f64,
    pub error_low: f64,
    pub error_high: f64,
}

const BINS: usize = 10;
const RESAMPLES: usize = 1000;

/// `calls`: probability of each best candidate, and whether it is a parent.
pub(super) fn calibration(calls: &[(f64, bool)], seed: u64) -> Calibration {
    if calls.is_empty() {
        return Calibration::default();
    }
    let mut sorted = calls.to_vec();
    sorted.sort_by(|one, other| one.0.total_cmp(&other.0));
    let count = sorted.len();
    let parts: Vec<&[(f64, bool)]> = (0..BINS)
        .map(|bin| &sorted[bin * count / BINS..(bin + 1) * count / BINS])
        .filter(|part| !part.is_empty())
        .collect();
    let mut random = Random(seed);
    let mut errors = vec![0.0; RESAMPLES];
    let mut bins = Vec::new();
    let mut error = 0.0;
    for part in parts {
        let share = part.len() as f64 / count as f64;
        let (said, held) = means(part.iter().copied());
        error += share * libm::fabs(said - held);
        let mut helds = Vec::with_capacity(RESAMPLES);
        for total in &mut errors {
            let (said, held) = means((0..part.len()).map(|_| part[random.below(part.len())]));
            *total += share * libm::fabs(said - held);
            helds.push(held);
        }
        let (held_low, held_high) = middle(&mut helds);
        bins.push(Bin { children: part.len() as u32, said, held, held_low, held_high });
    }
    let (error_low, error_high) = middle(&mut errors);
    Calibration { bins, error, error_low, error_high }
}

fn means(calls: impl Iterator<Item = (f64, bool)>) -> (f64, f64) {
    let (mut said, mut held, mut count) = (0.0, 0_u32, 0_u32);
    for (probability, parent) in calls {
        said += probability;
        held += u32::from(parent);
        count += 1;
    }
    let count = f64::from(count.max(1));
    (said / count, f64::from(held) / count)
}

/// The interval that holds the middle 95 %.
fn middle(values: &mut [f64]) -> (f64, f64) {
    values.sort_by(f64::total_cmp);
    let last = values.len() - 1;
    (values[last * 25 / 1000], values[last - last * 25 / 1000])
}

/// SplitMix64: enough for resampling, the same everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        word ^= word >> 31;
        ((u128::from(word) * end as u128) >> 64) as usize
    }
}
