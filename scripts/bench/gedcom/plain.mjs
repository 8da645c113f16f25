//! What a genealogist would do without a matcher: adults ranked for each child by surname, then age gap, then place.
//
// Names that a row tells of mother, father or child are not used. Of adults who are equal in all three the one whose age gap
// is nearer to the usual one comes first; who is equal in that too stays tied, and a tie counts by what a random order of it
// gives on average. So nothing hangs on the order of the rows.

/** A parent is so many years older than the child, at least and at most. */
const GAP = [13, 50];

/** And usually so many: between mothers and fathers, as genealogists count a generation. */
const USUAL = 28;

/** Words that stand before a surname and tell nobody apart. */
const PARTICLES = new Set('a al d da das de del den der di do dos du e el i la las le los of san santa st ten ter the und van von vom y zu zum zur'.split(' '));

/**
 * For each child with a parent in the lists: the chance that a parent stands first, and among the first five.
 *
 * @param {{children: string[][], adults: string[][], truth: string[][]}} lists as `invent` gives them
 * @returns {{id: string, top1: number, top5: number}[]} in the order of the children
 */
export function plainRanking({ children, adults, truth }) {
  const parents = new Map();
  for (const [child, adult, relation] of truth.slice(1)) {
    if (relation !== 'relative') parents.set(child, (parents.get(child) ?? new Set()).add(adult));
  }
  const older = people(adults);
  return people(children)
    .filter(({ id }) => parents.has(id))
    .map((child) => {
      const blocks = ranked(child, older).map((block) => [block.length, block.filter(({ id }) => parents.get(child.id).has(id)).length]);
      return { id: child.id, top1: chance(blocks, 1), top5: chance(blocks, 5) };
    });
}

/** Adults by falling likeness, those who are equally like together: surname, age and place count in this order, then the gap. */
export function ranked(child, adults) {
  const blocks = new Map();
  for (const adult of adults) {
    const key = surname(child, adult) * 10_000 + age(child, adult) * 1000 + place(child, adult) * 100 - unusual(child, adult);
    if (!blocks.has(key)) blocks.set(key, []);
    blocks.get(key).push(adult);
  }
  return [...blocks].sort(([one], [other]) => other - one).map(([, block]) => block);
}

/** The chance of a parent among the first `places`. `blocks`: how many are tied, and how many of them are parents. */
export function chance(blocks, places) {
  let left = places;
  for (const [size, parents] of blocks) {
    if (parents > 0) {
      let missed = 1;
      for (let at = 0; at < Math.min(left, size); at += 1) missed *= Math.max(0, size - parents - at) / (size - at);
      return 1 - missed;
    }
    left -= size;
    if (left <= 0) return 0;
  }
  return 0;
}

/** Rows under their headers, as what is compared. */
export function people([header, ...rows]) {
  const at = Object.fromEntries(header.map((name, index) => [name, index]));
  return rows.map((row) => {
    const cell = (name) => row[at[name]] ?? '';
    const given = words(cell('First Name'));
    return {
      id: cell('ID'),
      surnames: words(cell('Last Name')),
      // Whole names, so that the given ones have to go.
      others: words(cell('Other Names')).filter((word) => !given.includes(word)),
      female: cell('Sex') === 'F',
      year: year(cell('Date of Birth')),
      places: ['City of Birth', 'State of Birth', 'Country of Birth'].map((name) => fold(cell(name))),
    };
  });
}

/** 2: the adult's own surname is the child's, or a woman's is the child's second; 1: any other surname is shared; 0: none. */
function surname(child, adult) {
  const [own, second] = child.surnames;
  const [of] = adult.surnames;
  if (of !== undefined && (of === own || (adult.female && of === second))) return 2;
  return [...adult.surnames, ...adult.others].some((word) => child.surnames.includes(word)) ? 1 : 0;
}

/** 2: old enough and not too old; 1: not known; 0: cannot be. */
function age(child, adult) {
  if (child.year === null || adult.year === null) return 1;
  const gap = child.year - adult.year;
  return gap >= GAP[0] && gap <= GAP[1] ? 2 : 0;
}

/** Years by which the gap is off the usual one, below 100; as much as the limits are off where it is not known. */
function unusual(child, adult) {
  if (child.year === null || adult.year === null) return GAP[1] - USUAL;
  return Math.min(99, Math.abs(child.year - adult.year - USUAL));
}

/** 3: the same city; 2: state; 1: country; 0: none of them. */
function place(child, adult) {
  const same = child.places.findIndex((part, at) => part !== '' && part === adult.places[at]);
  return same < 0 ? 0 : 3 - same;
}

/** The year of a birth, the middle of two. */
function year(text) {
  const found = text.match(/\d{4}/g)?.map(Number);
  return found ? found.reduce((sum, one) => sum + one, 0) / found.length : null;
}

const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** The words of a name that tell people apart. */
const words = (text) => fold(text).split(/[^\p{L}]+/u).filter((word) => word !== '' && !PARTICLES.has(word));
