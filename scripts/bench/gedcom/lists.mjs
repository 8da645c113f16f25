//! Invents, for families of a genealogy, the day on which a child stands in one list and a relative, or nobody, in the other.
import { day, oldEnough } from './dates.mjs';
import { placeParts } from './places.mjs';

/** Dials and their defaults. Shares are of 1. */
export const DIALS = {
  seed: 1,
  /** The years in which the families' days truly lie. */
  at: [1850, 1910],
  /** The year to which every family's day is moved, births with it: a matcher reads lists of its own time. 0: as it was. */
  into: 2018,
  /** Children with a parent among the adults. */
  share: 0.6,
  /** Of these, with both. */
  both: 0.15,
  /** Of the others, with an aunt, uncle, grandparent or grown sibling among the adults. */
  relatives: 0.3,
  /** Brothers and sisters who stand in the list with the first child. */
  siblings: 0.2,
  /** Children of whom the list says how mother and father are called. */
  told: 0.5,
  /** Adults of whom the list says how a child of theirs is called. */
  toldChild: 0.4,
  /** Unrelated adults for each child. */
  strangers: 1.5,
  /** Everybody bears the mother's surname after the own one, as in Latin America. */
  twoSurnames: false,
  /** Names with one letter mistyped. */
  errors: 0,
};

export const YEARS_BACK = 110;

const CHILD = ['ID', 'First Name', 'Last Name', 'Suffix', 'Sex', 'Date of Birth', 'City of Birth', 'State of Birth', 'Country of Birth', 'Mother Name', 'Father Name'];
const ADULT = ['ID', 'First Name', 'Last Name', 'Suffix', 'Other Names', 'Sex', 'Date of Birth', 'City of Birth', 'State of Birth', 'Country of Birth', 'Child Name'];

/**
 * The lists and their truth, as rows of text: `children`, `adults`, `truth`, `detail`, and `people` (whose record each
 * is in the genealogy; for looking things up, never for a matcher).
 *
 * @param {{people: Map, families: Map, placeForm: string[]}} genealogy
 * @param {object} dials see DIALS
 * @param {Date} today nobody born less than 110 years before it is used, in whatever role
 */
export function invent(genealogy, dials, today) {
  const { people } = genealogy;
  const cutoff = day(today.getUTCFullYear() - YEARS_BACK, today.getUTCMonth() + 1, today.getUTCDate());
  const old = oldEnough(people, cutoff);
  const random = generator(dials.seed);
  const cast = choose(genealogy, old, dials, random);
  return { ...write(genealogy, old, cast, dials, random), old: old.size };
}

/** Who stands in which list: entries `{ person, day, family }`, each person once. */
function choose({ people, families }, old, dials, random) {
  const used = new Set();
  const listable = (id) => old.has(id) && !used.has(id) && Boolean(named(people.get(id)));
  const scenes = [];
  const spoken = new Set();
  for (const family of shuffled([...families.values()], random)) {
    if (family.parents.some((id) => spoken.has(id) || used.has(id))) continue;
    // Whoever is a parent here is no child there: the two days would differ.
    const scene = sceneOf(people, family, (id) => listable(id) && !spoken.has(id), dials, random);
    if (!scene) continue;
    for (const id of family.parents) spoken.add(id);
    for (const child of scene.children) used.add(child.id);
    scenes.push(scene);
  }
  // Families whose parents can be listed at all are dealt out so that the share is met over all children.
  const parental = new Set(scenes.flatMap((scene) => scene.children.flatMap((child) => child.parents)));
  const total = scenes.reduce((n, scene) => n + scene.children.length, 0);
  const able = scenes.filter((scene) => scene.parents.length > 0);
  const most = able.reduce((n, scene) => n + scene.children.length, 0);
  let rest = scenes.filter((scene) => scene.parents.length === 0);
  let want = Math.round(dials.share * total);
  if (want > most) {
    // Too few parents are known: some of the families without go, rather than the share.
    want = most;
    const others = dials.share > 0 ? Math.round((most * (1 - dials.share)) / dials.share) : 0;
    rest = upTo(rest, others);
  }
  const adults = [];
  const list = (person, on, family) => {
    used.add(person.id);
    adults.push({ person, day: on, family });
  };
  const kept = [];
  for (const scene of able) {
    if (want <= 0) {
      rest.push(scene);
      continue;
    }
    want -= scene.children.length;
    const both = scene.parents.length > 1 && random() < dials.both;
    const [first, ...others] = shuffled(scene.parents, random).filter((parent) => !used.has(parent.id));
    list(first, scene.day, scene.family);
    if (both) for (const other of others) list(other, scene.day, scene.family);
    kept.push(scene);
  }
  for (const scene of rest) {
    kept.push(scene);
    scene.alone = true;
    if (random() >= dials.relatives) continue;
    const near = new Set(scene.children.flatMap((child) => elders(people, child)));
    const there = [...near].filter((id) => listable(id) && !parental.has(id) && present(people.get(id), scene.day, 18, 90));
    if (there.length === 0) continue;
    list(people.get(pick(there, random)), scene.day, scene.family);
    scene.alone = false;
  }
  const children = kept.flatMap((scene) => scene.children.map((person) => ({ person, day: scene.day, family: scene.family, alone: Boolean(scene.alone) })));
  strangers(people, children, listable, parental, dials, random, list);
  return { children: shuffled(children, random), adults: shuffled(adults, random) };
}

/** The first of the scenes, up to so many children. */
function upTo(scenes, children) {
  let n = 0;
  return scenes.filter((scene) => (n += scene.children.length) <= children);
}

/** A day on which a child of the family is 0 to 17 and alive, and who of its parents can be listed on it. */
function sceneOf(people, family, listable, dials, random) {
  const ready = family.children.filter((id) => listable(id) && birthYears(people.get(id)) !== null);
  // A few tries: the day may fall outside the years asked for, or after a death.
  for (let attempt = 0; ready.length > 0 && attempt < 8; attempt += 1) {
    const first = people.get(pick(ready, random));
    const [from, to] = birthYears(first);
    const on = dayIn([to, from + 17], dials.at, random);
    if (!on || !present(first, on, 0, 17)) continue;
    const others = ready.filter((id) => id !== first.id && present(people.get(id), on, 0, 17) && random() < dials.siblings);
    const parents = family.parents.map((id) => people.get(id));
    return {
      family: family.id,
      day: on,
      children: [first, ...others.map((id) => people.get(id))],
      parents: parents.filter((one) => listable(one.id) && present(one, on, 16, 90)),
    };
  }
  return null;
}

/** Grandparents, great-grandparents, aunts, uncles, brothers and sisters. */
function elders(people, child) {
  const up = (ids) => [...new Set(ids.flatMap((id) => people.get(id).parents))];
  const down = (ids) => [...new Set(ids.flatMap((id) => people.get(id).children))];
  const grand = up(child.parents);
  const found = [...grand, ...down(grand), ...down(child.parents)];
  return [...new Set(found)].filter((id) => id !== child.id && !child.parents.includes(id));
}

/** Adults who are no parent of a listed child, and no kin of one who is to have nobody; first those who are nobody's kin. */
function strangers(people, children, listable, parental, dials, random, list) {
  const kin = new Set();
  const close = new Set();
  for (const { person, alone } of children) {
    for (const id of relatives(people, person)) (alone ? close : kin).add(id);
  }
  const free = shuffled([...people.keys()], random).filter((id) => listable(id) && !parental.has(id) && !close.has(id));
  const wanted = Math.round(children.length * dials.strangers);
  let listed = 0;
  for (const id of [...free.filter((id) => !kin.has(id)), ...free.filter((id) => kin.has(id))]) {
    if (listed >= wanted) break;
    const person = people.get(id);
    const years = birthYears(person);
    const on = years && dayIn([years[1] + 18, years[0] + 60], dials.at, random);
    if (!on || !present(person, on, 18, 90)) continue;
    list(person, on, null);
    listed += 1;
  }
}

/** A day in both of two ranges of years, or null. */
function dayIn([from, to], [first, last], random) {
  const low = Math.max(from, first);
  const high = Math.min(to, last);
  if (low > high) return null;
  return day(low + Math.floor(random() * (high - low + 1)), 1 + Math.floor(random() * 12), 1 + Math.floor(random() * 28));
}

/** How far apart kin may be, in births up and down, to count as relatives: first cousins are four. */
const NEAR = 4;

/** The ids of a child's kin but the parents: by blood up to first cousins, by marriage the spouses of parents, aunts, uncles. */
function relatives(people, child) {
  const above = new Map([[child.id, 0]]);
  const queue = [child.id];
  for (const id of queue) {
    const up = above.get(id) + 1;
    if (up > NEAR) continue;
    for (const parent of people.get(id).parents) {
      if (above.has(parent)) continue;
      above.set(parent, up);
      queue.push(parent);
    }
  }
  const found = new Set();
  const steps = new Map();
  const descend = (id, left) => {
    if ((steps.get(id) ?? -1) >= left) return;
    steps.set(id, left);
    found.add(id);
    if (left > 0) for (const next of people.get(id).children) descend(next, left - 1);
  };
  for (const [id, up] of above) descend(id, NEAR - up);
  for (const id of [...child.parents, ...elders(people, child)]) {
    for (const spouse of people.get(id).spouses) found.add(spouse);
  }
  found.delete(child.id);
  for (const id of child.parents) found.delete(id);
  return found;
}

/** First and last year of birth as said, if they are near enough to tell an age. */
function birthYears(person) {
  const birth = person.births.find((one) => one.last - one.first <= 5 * 10_000);
  return birth ? [Math.floor(birth.first / 10_000), Math.floor(birth.last / 10_000)] : null;
}

/** Alive on a day, as far as is known, and of an age between two (or of no known age). */
function present(person, on, youngest, oldest) {
  const birth = person.births.find((one) => one.first > -Infinity && one.last < Infinity);
  if (birth && (age(birth.last, on) < youngest || age(birth.first, on) > oldest)) return false;
  if (!birth && youngest === 0) return false;
  return !person.death || person.death.unreadable || person.death.first >= on;
}

const age = (birth, on) => Math.floor((on - birth) / 10_000);

/** The name a list shows first: the one of birth, where several are told. */
const named = (person) => person.names.find((name) => name.type !== 'married' && (name.given || name.surname)) ?? person.names[0];

function write({ people, placeForm }, old, cast, dials, random) {
  const ids = new Map();
  cast.children.forEach(({ person }, at) => ids.set(person.id, `C${String(at + 1).padStart(5, '0')}`));
  cast.adults.forEach(({ person }, at) => ids.set(person.id, `A${String(at + 1).padStart(5, '0')}`));
  const typed = (text) => (text && random() < dials.errors ? mistype(text, random) : text);
  const surname = (person, name) => {
    const mother = person.parents.map((id) => people.get(id)).find(({ id, role }) => role === 'F' && speakable(id));
    const second = dials.twoSurnames && name.type !== 'married' && mother ? named(mother).surname : '';
    const told = name.surname.includes(' ') && fold(name.surname).endsWith(fold(second));
    return !second || !name.surname || told ? name.surname : `${name.surname} ${second}`;
  };
  // How somebody else calls a person: any of the names that are told, married ones too.
  const called = (id) => {
    const name = pick(people.get(id).names, random);
    const married = name.type !== 'married' && random() < 0.3 && name.married;
    return typed([name.given, married || surname(people.get(id), name)].filter(Boolean).join(' '));
  };
  const speakable = (id) => old.has(id) && people.get(id).names.length > 0;
  const own = ({ person, day: on }, married) => {
    const name = named(person);
    const others = person.names.filter((other) => other !== name).map(({ given, surname }) => `${given} ${surname}`.trim());
    for (const { married: after } of person.names) if (after) others.push(`${name.given} ${after}`.trim());
    return [
      ids.get(person.id), typed(name.given), typed(surname(person, name)), name.suffix,
      ...(married ? [[...new Set(others)].join('; ')] : []),
      person.sex, birthText(person, shift(on, dials)), ...placeParts(person, placeForm),
    ];
  };
  const children = [CHILD];
  for (const entry of cast.children) {
    const told = random() < dials.told;
    const parent = (sex) => entry.person.parents.find((id) => told && people.get(id).role === sex && speakable(id));
    children.push([...own(entry, false), ...['F', 'M'].map((sex) => (parent(sex) ? called(parent(sex)) : ''))]);
  }
  const adults = [ADULT];
  for (const entry of cast.adults) {
    const own0 = own(entry, true);
    const young = entry.person.children.filter((id) => speakable(id) && present(people.get(id), entry.day, 0, 17));
    const here = young.filter((id) => ids.has(id));
    const told = random() < dials.toldChild && young.length > 0;
    adults.push([...own0, told ? called(pick(here.length > 0 ? here : young, random)) : '']);
  }
  return { children, adults, ...truths(people, cast, ids, children, adults), people: whose(cast, ids) };
}

/** Every true pair of a listed child and a listed adult, wherever they were put, and what makes the child hard. */
function truths(people, cast, ids, children, adults) {
  const truth = [['child_id', 'adult_id', 'relation']];
  const detail = [['child_id', 'custom', 'damages']];
  const listed = new Set(cast.adults.map(({ person }) => person.id));
  const adultRows = new Map(adults.map((row) => [row[0], row]));
  cast.children.forEach(({ person }, at) => {
    const id = ids.get(person.id);
    const parents = person.parents.filter((parent) => listed.has(parent));
    for (const parent of parents) truth.push([id, ids.get(parent), people.get(parent).role === 'M' ? 'father' : 'mother']);
    const kin = [...relatives(people, person)].filter((one) => listed.has(one));
    for (const one of kin.map((one) => ids.get(one)).sort()) truth.push([id, one, 'relative']);
    detail.push([id, 'gedcom', damages(children[at + 1], parents.map((one) => adultRows.get(ids.get(one)))).join(' ')]);
  });
  return { truth, detail };
}

/** What is lacking or different in a child's row and in those of its parents, as codes. */
function damages(child, parents) {
  const [, , surname, , , birth, ...places] = child;
  const words = (text) => fold(text).split(/[^\p{L}]+/u).filter((word) => word.length > 2);
  const lacks = (row, column) => parents.length > 0 && parents.every((parent) => parent[column] === '');
  const untold = places[3] === '' && places[4] === '';
  const found = [
    [surname === '', 'surname_blank'],
    [!/^\d{4}-/.test(birth), 'birth_partial'],
    [places.slice(0, 3).every((part) => part === ''), 'place_blank'],
    [lacks(parents, 2), 'adult_surname_blank'],
    [lacks(parents, 6), 'adult_birth_blank'],
    [parents.length > 0 && surname !== '' && !parents.some((row) => words(`${row[2]} ${row[4]}`).some((word) => words(surname).includes(word))), 'surname_differs'],
    [untold, 'parents_untold'],
    // Only names of their own, ages and places can tell.
    [untold && lacks(parents, 10), 'nothing_told'],
  ];
  return found.filter(([is]) => is).map(([, code]) => code);
}

const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function whose(cast, ids) {
  const row = ({ person, day: on, family }) => [ids.get(person.id), person.id, family ?? '', String(on)];
  return [['id', 'gedcom_person', 'gedcom_family', 'day'], ...cast.children.map(row), ...cast.adults.map(row)];
}

/** By how many years a family is moved. */
const shift = (on, { into }) => (into ? into - Math.floor(on / 10_000) : 0);

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** A birth as a list writes it, moved by whole years; what is partial stays so, and no more is said than the genealogy does. */
function birthText(person, years) {
  const birth = person.births.find((one) => !one.unreadable);
  if (!birth) return '';
  if (birth.parts) {
    const { year, month, day: date } = birth.parts;
    const moved = String(year + years).padStart(4, '0');
    // Born on 29 February, moved to a year without one.
    const last = new Date(Date.UTC(year + years, month ?? 1, 0)).getUTCDate();
    if (date) return `${moved}-${pad(month)}-${pad(Math.min(date, last))}`;
    return month ? `${MONTHS[month - 1]} ${moved}` : moved;
  }
  const [from, to] = [birth.first, birth.last].map((edge) => Math.floor(edge / 10_000) + years);
  if (from === to) return `ABT ${from}`;
  if (birth.first === -Infinity) return `BEF ${to}`;
  return birth.last === Infinity ? `AFT ${from}` : `BET ${from} AND ${to}`;
}

const pad = (number) => String(number).padStart(2, '0');

/** One letter changed, lost, doubled or swapped with the next. */
function mistype(text, random) {
  const at = Math.floor(random() * text.length);
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const [before, here, after] = [text.slice(0, at), text[at], text.slice(at + 1)];
  return [
    () => before + letter + after,
    () => before + after,
    () => before + here + here + after,
    () => (after ? before + after[0] + here + after.slice(1) : before + letter),
  ][Math.floor(random() * 4)]();
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function generator(seed) {
  let state = (seed * 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = (array, random) => array[Math.floor(random() * array.length)];

function shuffled(array, random) {
  const copy = [...array];
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [copy[at], copy[other]] = [copy[other], copy[at]];
  }
  return copy;
}
