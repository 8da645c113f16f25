//! The states of a child: nobody of theirs in the files, mother only, father only, both, another relative only.
//!
//! Exactly one holds; every probability is its share of the whole. Beside one parent another relative may have come
//! along (`alongside`): without that, a likely father makes his brother on the same journey a likely mother.

use crate::facts::{Shares, Weight, packed};
use crate::model::Slot;

/// The adults of the file as the states see them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Population {
    /// Expected number of women, by their probabilities.
    pub women: f64,
    pub men: f64,
    pub all: f64,
}

packed!(struct Population { women, men, all });

/// One adult's evidence for one child.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    pub adult: u32,
    /// P(woman).
    pub woman: f64,
    /// The evidence of the pair's own rows, by [`Slot`].
    pub weight: [Weight; 3],
    /// What other children's rows add or take away, by [`Slot`].
    pub support: [Weight; 3],
    /// How many groups of evidence could be compared at all.
    pub groups: u32,
}

packed!(struct Candidate { adult, woman, weight, groups } without support);

impl Candidate {
    pub fn new(adult: u32, woman: f64, weight: [Weight; 3], groups: u32) -> Candidate {
        Candidate { adult, woman, weight, support: [Weight::ZERO; 3], groups }
    }

    /// Evidence and support, by [`Slot`].
    pub fn sum(&self) -> [Weight; 3] {
        std::array::from_fn(|slot| self.weight[slot] + self.support[slot])
    }

    /// The weight of the likeliest thing this adult may be to the child. As mother or father it counts as far as the
    /// adult may be a woman or a man, so that somebody of unknown sex is not weighed as the less fitting of the two.
    pub fn reach(&self) -> Weight {
        let [mother, father, relative] = self.sum();
        let as_mother = mother + Weight::of_ratio(self.woman, 1.0);
        let as_father = father + Weight::of_ratio(1.0 - self.woman, 1.0);
        as_mother.max(as_father).max(relative)
    }
}

/// Two candidates, by place, whose rows belong together: as a child's mother and father they are likelier by a ratio
/// (MODEL: ψ).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Couple {
    pub one: u32,
    pub other: u32,
    pub ratio: f64,
}

/// A sex less likely than this is not believed where two parents are seen: of two men who both fit what is told of a
/// father, one is not the mother.
const UNSURE: f64 = 0.1;

/// Sums over a child's candidates, from which the likelihoods of its states follow: x as mother, y as father, z as
/// another relative, and the sums of products of two different people; `paired_x` and `paired_y` are x and y of those who
/// may be one of two parents.
///
/// The products are gathered pair by pair, never as a difference of large sums: beside evidence of 50 bits the rest
/// of the file would drown in rounding.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct States {
    x: f64,
    y: f64,
    z: f64,
    paired_x: f64,
    paired_y: f64,
    xy: f64,
    xz: f64,
    yz: f64,
}

packed!(struct States { x, y, z, paired_x, paired_y, xy, xz, yz });

/// A child's probabilities, the candidates in the order given.
#[derive(Clone, Debug, PartialEq)]
pub struct Posterior {
    pub nobody: f64,
    /// (as mother, as father, as another relative) of each candidate.
    pub candidates: Vec<[f64; 3]>,
}

/// The terms of a candidate: how likely its evidence is, were it the mother, father, another relative, times the chance to
/// be picked among all of the file; then as mother and father beside the other parent.
#[derive(Clone, Copy, Debug)]
struct Terms {
    x: f64,
    y: f64,
    z: f64,
    paired_x: f64,
    paired_y: f64,
}

fn terms(candidate: &Candidate, population: &Population) -> Terms {
    let share = |weight: Weight, chance: f64, of: f64| if of > 0.0 { chance * weight.ratio() / of } else { 0.0 };
    let sum = candidate.sum();
    let x = share(sum[0], candidate.woman, population.women);
    let y = share(sum[1], 1.0 - candidate.woman, population.men);
    Terms {
        x,
        y,
        z: share(sum[2], 1.0, population.all),
        paired_x: if candidate.woman < UNSURE { 0.0 } else { x },
        paired_y: if candidate.woman > 1.0 - UNSURE { 0.0 } else { y },
    }
}

impl States {
    /// The sums over a child's candidates.
    pub fn of(candidates: &[Candidate], couples: &[Couple], population: &Population) -> States {
        let all = candidates.iter().map(|candidate| terms(candidate, population));
        let mut sum = all.clone().fold(States::default(), |sum, terms| sum.with(&States::one(terms)));
        let own: Vec<Terms> = if couples.is_empty() { Vec::new() } else { all.collect() };
        for couple in couples {
            let (a, b) = (own[couple.one as usize], own[couple.other as usize]);
            sum.xy += (couple.ratio - 1.0) * (a.paired_x * b.paired_y + b.paired_x * a.paired_y);
        }
        sum
    }

    /// One candidate, who cannot be two people.
    fn one(of: Terms) -> States {
        States { x: of.x, y: of.y, z: of.z, paired_x: of.paired_x, paired_y: of.paired_y, ..States::default() }
    }

    /// These states with further people beside the ones they hold.
    #[must_use]
    pub fn with(&self, other: &States) -> States {
        States {
            x: self.x + other.x,
            y: self.y + other.y,
            z: self.z + other.z,
            paired_x: self.paired_x + other.paired_x,
            paired_y: self.paired_y + other.paired_y,
            xy: self.xy + other.xy + self.paired_x * other.paired_y + self.paired_y * other.paired_x,
            xz: self.xz + other.xz + self.x * other.z + self.z * other.x,
            yz: self.yz + other.yz + self.y * other.z + self.z * other.y,
        }
    }

    /// The same sums over another population.
    #[must_use]
    pub fn over(&self, before: &Population, after: &Population) -> States {
        let ratio = |before: f64, after: f64| if after > 0.0 { before / after } else { 1.0 };
        let x = ratio(before.women, after.women);
        let y = ratio(before.men, after.men);
        let z = ratio(before.all, after.all);
        States {
            x: self.x * x,
            y: self.y * y,
            z: self.z * z,
            paired_x: self.paired_x * x,
            paired_y: self.paired_y * y,
            xy: self.xy * x * y,
            xz: self.xz * x * z,
            yz: self.yz * y * z,
        }
    }

    /// How likely all that is seen is if only the mother is in the files, relative to nobody of theirs.
    pub fn mother(&self, alongside: f64) -> f64 {
        (1.0 - alongside) * self.x + alongside * self.xz
    }

    pub fn father(&self, alongside: f64) -> f64 {
        (1.0 - alongside) * self.y + alongside * self.yz
    }

    /// Mother and father are two people.
    pub fn both(&self) -> f64 {
        self.xy
    }

    pub fn relative(&self) -> f64 {
        self.z
    }

    /// The whole that every probability is a share of.
    pub fn whole(&self, shares: &Shares) -> f64 {
        shares.nobody
            + shares.mother * self.mother(shares.alongside)
            + shares.father * self.father(shares.alongside)
            + shares.both * self.both()
            + shares.relative * self.relative()
    }
}

/// Every probability of a child. They sum to one over the states; two adults may share one state, so over adults they
/// may sum to more.
///
/// `rest` holds the people compared with the child that are not asked about here.
pub fn posterior(
    candidates: &[Candidate],
    couples: &[Couple],
    rest: &States,
    population: &Population,
    shares: &Shares,
) -> Posterior {
    let own: Vec<Terms> = candidates.iter().map(|candidate| terms(candidate, population)).collect();
    // Everybody after each candidate; those before are gathered on the way.
    let mut after = vec![*rest; own.len()];
    for at in (1..own.len()).rev() {
        after[at - 1] = after[at].with(&States::one(own[at]));
    }
    let whole = States::of(candidates, couples, population).with(rest).whole(shares);
    let mut before = States::default();
    let each = own.iter().zip(&after).enumerate().map(|(at, (&of, after))| {
        let others = before.with(after);
        before = before.with(&States::one(of));
        let (mut mothers, mut fathers) = (others.paired_x, others.paired_y);
        for couple in couples.iter().filter(|couple| couple.one as usize == at || couple.other as usize == at) {
            let partner = own[if couple.one as usize == at { couple.other } else { couple.one } as usize];
            mothers += (couple.ratio - 1.0) * partner.paired_x;
            fathers += (couple.ratio - 1.0) * partner.paired_y;
        }
        let beside = 1.0 - shares.alongside + shares.alongside * others.z;
        [
            (of.x * shares.mother * beside + of.paired_x * shares.both * fathers) / whole,
            (of.y * shares.father * beside + of.paired_y * shares.both * mothers) / whole,
            of.z * (shares.relative + shares.alongside * (shares.mother * others.x + shares.father * others.y)) / whole,
        ]
    });
    Posterior { candidates: each.collect(), nobody: shares.nobody / whole }
}

/// The log2 of the prior of one adult for a relation: the state's share, times the chance to be that one of all.
pub fn prior(candidate: &Candidate, slot: Slot, population: &Population, shares: &Shares) -> Weight {
    let (share, chance, of) = match slot {
        Slot::Mother => (shares.mother + shares.both, candidate.woman, population.women),
        Slot::Father => (shares.father + shares.both, 1.0 - candidate.woman, population.men),
        Slot::Relative => (shares.relative, 1.0, population.all),
    };
    Weight::from_bits(libm::log2((share * chance / of).max(1e-12)))
}
