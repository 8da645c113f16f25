//! What to invent: how many, from which seed, with which dials; and the presets that stand for what is known to have happened.

use std::collections::BTreeMap;

use super::dials::{DIALS, Dials, Source, Turns};

/// What to invent. The same recipe gives the same bytes, natively and in Wasm.
#[derive(Clone, Debug, PartialEq)]
pub struct Recipe {
    /// The preset it started from.
    pub preset: &'static str,
    /// How many children stand in the first agency's list.
    pub children: u32,
    pub seed: u64,
    /// How many agencies send lists, 1 to 5.
    pub lists: u32,
    pub scene: Scene,
    pub dials: Dials,
}

/// Where and when the families came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scene {
    /// The southwest border, most of them in May and June 2018.
    #[default]
    Spring2018,
    /// El Paso sector alone, July to November 2017.
    ElPaso2017,
}

impl Default for Recipe {
    fn default() -> Self {
        Recipe {
            preset: "default",
            children: 2000,
            seed: 7,
            lists: 1,
            scene: Scene::default(),
            dials: Dials::default(),
        }
    }
}

/// The names of the presets, the default first. What each models is said by the message `preset-NAME`.
pub const PRESETS: [&str; 6] = ["default", "el-paso-2017", "zero-tolerance-2018", "orr-hand-sift", "severe", "light"];

/// The most people who can have numbers of their own that were never given out.
const MOST_PEOPLE: f64 = 950_000.0;

impl Recipe {
    /// A preset by its name; nothing where there is none of that name.
    pub fn preset(name: &str) -> Option<Recipe> {
        let preset = *PRESETS.iter().find(|&&preset| preset == name)?;
        let mut recipe = Recipe { preset, ..Recipe::default() };
        let dials = &mut recipe.dials;
        match preset {
            // About 280 families on tracking spreadsheets: nearly everybody on them is kin of somebody on them.
            "el-paso-2017" => {
                recipe.children = 280;
                recipe.scene = Scene::ElPaso2017;
                dials.parent_share = 0.9;
                dials.relative_alone = 0.03;
                dials.came_alone = 0.1;
                dials.adults_per_child = 1.1;
                dials.number_blank = 0.0;
            }
            // The list certified to the court had 2,654 children.
            "zero-tolerance-2018" => recipe.children = 2654,
            // 2,654 of some 12,000 files; the shelters ask, the border agency's rows say little.
            "orr-hand-sift" => {
                recipe.children = 12_000;
                dials.parent_share = 0.22;
                dials.relative_alone = 0.05;
                dials.came_alone = 0.9;
                dials.adults_per_child = 0.7;
                dials.mother_told = 0.7;
                dials.father_told = 0.6;
                dials.child_phone = 0.7;
                dials.child_note = 0.8;
                dials.adult_phone = 0.05;
                dials.note_names_kin = 0.1;
                dials.nothing_recorded = 0.3;
                dials.context_blank = 0.05;
            }
            "severe" => {
                for dial in DIALS.iter().filter(|dial| dial.turns == Turns::Cell) {
                    let more = if dial.source == Source::Assumed { 1.5 } else { 2.0 };
                    (dial.set)(dials, (more * (dial.get)(dials)).min(dial.high));
                }
                // Half of what was kept.
                dials.event_lost = 0.85;
                dials.unit_lost = 0.90;
                dials.relation_wrong *= 2.0;
                dials.child_missed *= 2.0;
                dials.wrongly_listed *= 2.0;
            }
            "light" => {
                for dial in DIALS.iter().filter(|dial| dial.turns == Turns::Cell) {
                    (dial.set)(dials, dial.default.min(0.005));
                }
            }
            _ => {}
        }
        // 1.5 times 0.05 is 0.075, not 0.07500000000000001.
        for dial in DIALS {
            (dial.set)(dials, libm::round((dial.get)(dials) * 1e6) / 1e6);
        }
        Some(recipe)
    }

    /// Whether everybody can have impossible numbers of their own: A-numbers of the range 999,000,000 to 999,999,999.
    pub fn fits(&self) -> bool {
        let dials = &self.dials;
        let (children, lists) = (f64::from(self.children), f64::from(self.lists));
        let adults = children * dials.adults_per_child.max(1.2 * dials.parent_share);
        let family = 1.0 + dials.two_children + 2.0 * dials.three_children;
        let most = (children * 1.2 + adults * (1.0 + dials.other_parents * family))
            * (1.0 + (lists - 1.0).max(0.0) * 2.0 * dials.own_people);
        let old = adults * dials.old_number * 0.3;
        most + old <= MOST_PEOPLE
    }

    /// Whether the shares of one choice are together at most the whole: with whom a child came, how many came together.
    pub fn adds_up(&self) -> bool {
        let dials = &self.dials;
        let whole = 1.0 + 1e-9;
        dials.parent_share + dials.relative_alone <= whole && dials.two_children + dials.three_children <= whole
    }

    /// recipe.json: the preset, every dial as used, seed, children and lists, and the files written,
    /// so that a run can be told from its folder.
    pub fn json(&self, layout: &str, files: &[&str]) -> Vec<u8> {
        let dials: BTreeMap<&str, f64> = DIALS.iter().map(|dial| (dial.code, (dial.get)(&self.dials))).collect();
        let written = serde_json::json!({
            "mark": "SYNTHETIC",
            "version": env!("CARGO_PKG_VERSION"),
            "preset": self.preset,
            "children": self.children,
            "seed": self.seed,
            "lists": self.lists,
            "layout": layout,
            "files": files,
            "dials": dials,
        });
        let mut bytes = serde_json::to_vec_pretty(&written).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }
}
