//! Looks across children at the adults they share: siblings lend each other what only one of their rows tells, and an
//! adult whom an unrelated child claims is weighed down.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::plan::Plan;
use super::score::ChildScore;
use crate::compare::{Finding, Level, Siblings, Subject, told};
use crate::facts::{Piece, Weight};
use crate::family::{
    Candidate, Population, Posterior, SIBLINGS, crowding, share_well, sibling_support, siblings_chance,
};
use crate::model::Theory;
use crate::roster::Roster;

/// A child whose chance is lower does not claim an adult. A starting value.
const CLAIM: f64 = 0.05;
/// Whoever is less likely the parent or another relative, on the evidence of the two rows, is not looked at: neither what
/// other children say nor what is learned would bring them back. A starting value.
pub const NEGLIGIBLE: f64 = 1e-5;
/// Claims looked at for an adult: more would be a shelter's guardian, not a parent.
const MOST_CLAIMS: usize = 20;
/// Below this chance two children do not count as siblings for support. A starting value.
const SIBLINGS_FROM: f64 = 0.02;

/// What other children do to one candidate of a child.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Support {
    pub adult: u32,
    /// The sibling who lends most, and what, by relation.
    pub sibling: Option<(u32, [Weight; 3])>,
    /// The child who claims most of this adult, and what all claims take away from parenthood.
    pub crowd: Option<(u32, Weight)>,
}

impl Support {
    /// What is added to the evidence, by relation. A crowded parent may still be an aunt.
    pub fn total(&self) -> [Weight; 3] {
        let mut total = self.sibling.map_or([Weight::ZERO; 3], |(_, lent)| lent);
        if let Some((_, lost)) = self.crowd {
            total[0] += lost;
            total[1] += lost;
        }
        total
    }

    /// As much of it as the reader wants counted; none where nothing is left.
    fn wanted(self, theory: &Theory) -> Option<Support> {
        let sibling = self.sibling.filter(|_| theory.has(Piece::Siblings));
        let crowd = self.crowd.filter(|_| theory.has(Piece::Crowding));
        (sibling.is_some() || crowd.is_some()).then_some(Support { sibling, crowd, ..self })
    }
}

/// What looking across children finds.
#[derive(Clone, Debug, Default)]
pub struct Households {
    /// By child, in the order of the scores: its candidates whom other children support or crowd.
    pub supports: Vec<Vec<Support>>,
    /// By child: the adults, each as far as no other child claims them, whom this child may belong to.
    pub free: Vec<Population>,
    /// The adults, each as far as no child claims them.
    pub all: Population,
}

/// Looks at the adults whom children share.
pub fn households(
    roster: &Roster,
    plan: &Plan,
    theory: &Theory,
    scores: &[ChildScore],
    posteriors: &[Posterior],
) -> Households {
    let claims = claims(roster, scores, posteriors);
    let all = if theory.has(Piece::Crowding) { free(roster, &claims) } else { plan.population };
    let around = Neighbours { roster, plan, theory, all, siblings: Siblings::new(roster) };
    let of_child = |(score, posterior): (&ChildScore, &Posterior)| {
        around.household(score, posterior, |adult| Cow::Borrowed(&claims[adult as usize]))
    };
    let (supports, free) = scores.iter().zip(posteriors).map(of_child).unzip();
    Households { supports, free, all }
}

/// A child who claims an adult, and how far.
pub type Claim = (u32, f64);
/// The claims on an adult, strongest first.
pub type Claims = Vec<Claim>;

/// How far this child claims that candidate; none where it hardly does.
pub fn claim(chances: &[f64; 3]) -> Option<f64> {
    let parent = (chances[0] + chances[1]).min(1.0);
    (parent >= CLAIM).then_some(parent)
}

/// What one child alone is looked at among.
pub struct Neighbours<'a> {
    pub roster: &'a Roster,
    pub plan: &'a Plan,
    pub theory: &'a Theory,
    /// The adults, each as far as no child claims them.
    pub all: Population,
    pub siblings: Siblings<'a>,
}

impl Neighbours<'_> {
    /// What other children do to one child's candidates: `of` gives the claims on an adult, strongest first.
    pub fn household<'c>(
        &self,
        score: &ChildScore,
        posterior: &Posterior,
        mut of: impl FnMut(u32) -> Cow<'c, [Claim]>,
    ) -> (Vec<Support>, Population) {
        let &Neighbours { roster, plan, theory, all, ref siblings } = self;
        let crowds = theory.has(Piece::Crowding);
        if !crowds && !theory.has(Piece::Siblings) {
            return (Vec::new(), plan.population);
        }
        let mut household = Household { roster, siblings, plan, theory, child: score.child, known: BTreeMap::new() };
        let (mut free, mut supports) = (all, Vec::new());
        let noticed = score.kept.iter().zip(&posterior.candidates);
        for (candidate, _) in noticed.filter(|(_, chances)| chances.iter().sum::<f64>() >= NEGLIGIBLE) {
            let claims = of(candidate.adult);
            let claims = &claims[..claims.len().min(MOST_CLAIMS)];
            let others: Claims = claims.iter().copied().filter(|claim| claim.0 != score.child).collect();
            let found = household.support(candidate.adult, &others);
            if crowds && !claims.is_empty() {
                leave_to(&mut free, candidate, claims, &found);
            }
            supports.extend(found.wanted(theory));
        }
        (supports, free)
    }
}

/// The child's own claim, and a sibling's, leave an adult free for this child.
fn leave_to(free: &mut Population, candidate: &Candidate, claims: &[Claim], found: &Support) {
    let own = found.crowd.map_or(Weight::ZERO, |(_, lost)| lost).ratio() - left(claims);
    free.women += candidate.woman * own;
    free.men += (1.0 - candidate.woman) * own;
}

/// How free an adult is whom these children claim.
fn left(claims: &[Claim]) -> f64 {
    crowding(claims.iter().map(|claim| claim.1).sum()).ratio()
}

/// The population, each adult counted as far as no child claims it.
fn free(roster: &Roster, claims: &[Claims]) -> Population {
    let mut free = Population::default();
    for (adult, claims) in roster.adults.iter().zip(claims) {
        let left = left(claims);
        free.women += adult.woman * left;
        free.men += (1.0 - adult.woman) * left;
        // A claimed parent may still be another child's aunt or uncle.
        free.all += 1.0;
    }
    free
}

/// For each adult the children who claim it, strongest first.
fn claims(roster: &Roster, scores: &[ChildScore], posteriors: &[Posterior]) -> Vec<Claims> {
    let mut claims: Vec<Claims> = vec![Vec::new(); roster.adults.len()];
    for (score, posterior) in scores.iter().zip(posteriors) {
        for (candidate, chances) in score.kept.iter().zip(&posterior.candidates) {
            claims[candidate.adult as usize].extend(claim(chances).map(|chance| (score.child, chance)));
        }
    }
    claims.iter_mut().for_each(|list| strongest_first(list));
    claims
}

/// Of equal claims that of the first child in the files.
pub fn strongest_first(claims: &mut [Claim]) {
    claims.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
}

/// How two children stand to each other.
#[derive(Clone, Copy)]
struct Kinship {
    /// σ: the chance that they are siblings.
    siblings: f64,
    /// How well both can be one adult's who fits both.
    share: f64,
}

/// One child among the others.
struct Household<'a> {
    roster: &'a Roster,
    siblings: &'a Siblings<'a>,
    plan: &'a Plan,
    theory: &'a Theory,
    child: u32,
    /// The children met so far.
    known: BTreeMap<u32, Kinship>,
}

impl Household<'_> {
    fn kinship(&mut self, other: u32) -> Kinship {
        if let Some(known) = self.known.get(&other) {
            return *known;
        }
        let children = &self.roster.children;
        let findings = self.siblings.compare(&children[self.child as usize], &children[other as usize]);
        let evidence = self.theory.weigh(&findings).total[0];
        let population = &self.plan.population;
        let children = self.roster.counts.children;
        let expected = SIBLINGS * population.all / f64::from(children.max(1));
        let kinship = Kinship {
            siblings: siblings_chance(evidence, children),
            share: share_well(self.news(&findings), expected.clamp(0.1, 1.0)),
        };
        self.known.insert(other, kinship);
        kinship
    }

    /// What two children have in common, or not, beyond what both have in common with an adult: of surnames the one
    /// that says less, of day, place, numbers and origin only what speaks against.
    fn news(&self, findings: &[Finding]) -> Weight {
        let worth = |finding: &Finding| -> Weight {
            let parts = finding.parts.iter().map(|part| self.theory.worth(part)[0]);
            let sum: Weight = parts.clone().sum();
            match finding.subject {
                Subject::Inheritance if finding.parts.iter().all(|part| part.level != Level::Differs) => {
                    if finding.parts.len() > 1 { parts.min().unwrap_or_default() } else { Weight::ZERO }
                }
                Subject::Inheritance => parts.filter(|part| *part < Weight::ZERO).sum(),
                Subject::NamedChild | Subject::SharedNumber | Subject::Phone => sum,
                _ => sum.min(Weight::ZERO),
            }
        };
        findings.iter().map(worth).sum()
    }

    fn support(&mut self, adult: u32, others: &[(u32, f64)]) -> Support {
        let mut found = Support { adult, sibling: None, crowd: None };
        let (mut claimed, mut most) = (0.0, 0.0);
        for &(other, chance) in others {
            let Kinship { siblings: sigma, share } = self.kinship(other);
            let unrelated = (1.0 - share) * chance;
            claimed += unrelated;
            if unrelated > most {
                most = unrelated;
                found.crowd = Some((other, Weight::ZERO));
            }
            if sigma >= SIBLINGS_FROM {
                let lent = self.lent(other, adult).map(|told| sibling_support(sigma, told));
                let best = |lent: &[Weight; 3]| lent.iter().copied().max().unwrap_or_default();
                if best(&lent) > found.sibling.map_or(Weight::ZERO, |(_, other)| best(&other)) {
                    found.sibling = Some((other, lent));
                }
            }
        }
        let lost = crowding(claimed);
        found.crowd = found.crowd.map(|(other, _)| (other, lost)).filter(|_| lost < Weight::ZERO);
        found
    }

    /// What a sibling's row and an adult's tell of each other that this child's row and the adult's do not, by relation.
    fn lent(&self, sibling: u32, adult: u32) -> [Weight; 3] {
        let told = |child: u32| {
            let findings = told(self.roster, &self.roster.children[child as usize], adult);
            let weighed = self.theory.weigh(&findings);
            (findings, weighed)
        };
        let ((own, own_weighed), (theirs, weighed)) = (told(self.child), told(sibling));
        let holds = |finding: &Finding, slot: usize| {
            let same = own.iter().zip(&own_weighed.findings).filter(|(own, _)| own.subject == finding.subject);
            same.map(|(_, counted)| counted.alone[slot]).any(|alone| alone > Weight::ZERO)
        };
        std::array::from_fn(|slot| {
            let news = theirs.iter().zip(&weighed.findings).filter(|(finding, _)| !holds(finding, slot));
            news.map(|(_, counted)| counted.counted[slot]).sum()
        })
    }
}
