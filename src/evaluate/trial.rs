//! All methods on the same children: counted as the children are, then on each resample.

use super::case::Case;
use super::effort::Desk;
use super::figures::Figures;
use super::group::{GroupKind, groups};
use super::resample::{Draws, RESAMPLES};
use super::series::{Method, Pile, Series, group_measures, whole};
use super::{Beside, Context, GroupMeasures, Measures};

/// What is counted on every draw.
pub(super) struct Trial<'a> {
    /// By method, ours first: its links for every child.
    cases: &'a [Vec<Case<'a>>],
    /// Parallel to `cases`.
    methods: Vec<Method>,
    /// Reading by hand: nothing is listed.
    hand: Pile,
    /// Our links, group by group.
    groups: Vec<Group>,
}

/// A group of children.
struct Group {
    kind: GroupKind,
    name: String,
    children: usize,
    series: Series,
}

impl<'a> Trial<'a> {
    /// Of methods, ours first and always there; `nothing` is the same children with nothing listed.
    pub fn new(cases: &'a [Vec<Case<'a>>], nothing: &[Case], context: &Context) -> Trial<'a> {
        let everybody: Vec<u32> = (0..nothing.len() as u32).collect();
        let pile = |cases: &[Case]| Pile::new(context.adults.map(|adults| Desk::new(cases, adults)));
        let method =
            |cases: &Vec<Case>| Method { series: Series::new(Figures::new(cases, &everybody)), reading: pile(cases) };
        let ours = &cases[0];
        let group = |(kind, name, children): (GroupKind, String, Vec<u32>)| Group {
            kind,
            name,
            children: children.len(),
            series: Series::new(Figures::new(ours, &children)),
        };
        Trial {
            cases,
            methods: cases.iter().map(method).collect(),
            hand: pile(nothing),
            groups: groups(ours, context).into_iter().map(group).collect(),
        }
    }

    /// Counts the children as they are, then each resample.
    pub fn run(&mut self, context: &Context) {
        let ours = &self.cases[0];
        self.count(&vec![1; ours.len()]);
        let mut draws = Draws::new(ours, context.unit, context.seed);
        for _ in 0..RESAMPLES {
            self.count(draws.next());
        }
    }

    /// `counts` says how often each child was drawn.
    fn count(&mut self, counts: &[u32]) {
        for method in &mut self.methods {
            method.series.count(counts);
            method.reading.count(counts);
        }
        self.hand.count(counts);
        for group in &mut self.groups {
            group.series.count(counts);
        }
    }

    /// How good our links are, with all groups.
    pub fn ours(&self) -> Measures {
        Measures { by_group: self.by_group(), ..self.measures(0) }
    }

    /// How good those of the others are, and how much better than ours.
    pub fn beside<'n>(&self, names: impl Iterator<Item = &'n str>) -> Vec<Beside> {
        let ours = &self.methods[0];
        let beside = |(name, at): (&str, usize)| Beside {
            name: name.to_owned(),
            measures: self.measures(at),
            differences: self.methods[at].series.less(&ours.series),
            effort: self.methods[at].reading.less(&ours.reading),
        };
        names.zip(1..self.methods.len()).map(beside).collect()
    }

    fn measures(&self, at: usize) -> Measures {
        whole(&self.cases[at], &self.methods[at], &self.hand)
    }

    fn by_group(&self) -> Vec<GroupMeasures> {
        let all = &self.methods[0].series;
        let measures = |group: &Group| group_measures(group.kind, &group.name, group.children, &group.series, all);
        self.groups.iter().map(measures).collect()
    }
}
