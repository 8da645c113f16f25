//! GEDCOM dates as the first and last day they can mean, and who was surely born long enough ago.
import gedcom from 'read-gedcom';

const { parseDate } = gedcom;

/** Days are numbers that sort: 18870312 is 12 March 1887. */
export const day = (year, month, date) => year * 10_000 + month * 100 + date;
const YEARS = 10_000;

/** How far a date said to be about a year may be off, in years, where it decides who is left out. */
const ABOUT = 10;
const WORDS = [
  [/^(ABOUT|CIRCA|CA\.?|C\.)\s*/, 'ABT '],
  [/^BEFORE /, 'BEF '],
  [/^AFTER /, 'AFT '],
  [/^(EST|CAL|ABT|BEF|AFT|BET|INT)\. /, '$1 '],
  [/^BETWEEN /, 'BET '],
  // GEDCOM 7 names the calendar without the signs around it.
  [/\bGREGORIAN /g, ''],
  [/\bJULIAN /g, '@#DJULIAN@ '],
  [/\bFRENCH_R /g, '@#DFRENCH R@ '],
  [/\bHEBREW /g, '@#DHEBREW@ '],
];

/**
 * What a date says: first and last day as said (`first`, `last`), and as they may truly be (`low`, `high`; ∓Infinity
 * where open). `unreadable` where there is a text that cannot be understood, null where there is none.
 */
export function span(text) {
  const clean = (text ?? '').trim().toUpperCase().replace(/\s+/g, ' ');
  if (clean === '') return null;
  const parsed = parseDate(WORDS.reduce((said, [from, to]) => said.replace(from, to), clean));
  const unknown = { first: -Infinity, last: Infinity, low: -Infinity, high: Infinity, parts: null, unreadable: true };
  if (!parsed?.hasDate) return unknown;
  const { date, dateAfter, dateBefore, dateFrom, dateTo } = parsed;
  const begin = date ?? dateAfter ?? dateFrom;
  const end = date ?? dateBefore ?? dateTo;
  const first = begin ? edge(begin, true) : -Infinity;
  const last = end ? edge(end, false) : Infinity;
  if (first > last) return unknown;
  const off = parsed.isDateApproximated || parsed.isDateInterpreted ? ABOUT * YEARS : 0;
  const plain = Boolean(date) && off === 0 && (date.calendar.isGregorian || date.calendar.isJulian);
  const parts = plain && !date.year.isBce && { year: written(date), month: date.month ?? null, day: date.day ?? null };
  return { first, last, low: first - off, high: last + off, parts: parts || null, unreadable: false };
}

/** Of a year written 1699/00 the later is the one we count. */
const written = ({ year }) => (year.isDual ? year.value + 1 : year.value);

function edge({ calendar, year, month, day: date }, first) {
  if (year.isBce) return -year.value * YEARS;
  // The other calendars' years only; of each, the Gregorian year it begins or ends in.
  if (calendar.isHebrew) return day(year.value - (first ? 3761 : 3760), first ? 1 : 12, first ? 1 : 31);
  if (calendar.isFrenchRepublican) return day(year.value + (first ? 1791 : 1792), first ? 1 : 12, first ? 1 : 31);
  return day(first ? year.value : written({ year }), month ?? (first ? 1 : 12), date ?? (first ? 1 : 31));
}

const YOUNGEST_PARENT = 12 * YEARS;
const OLDEST = { F: 60 * YEARS, M: 95 * YEARS, '': 95 * YEARS };
const LIFETIME = 110 * YEARS;

/**
 * The ids of people surely born on or before `cutoff`.
 *
 * Their own birth date says so; or, where there is none, an event of their own, a child's birth (12 years later at
 * least), a mother's or father's (60 and 95 years earlier at most), a parent's death. Left out are all of whom the file
 * says nothing of the kind, what cannot be read, or things that do not go together.
 */
export function oldEnough(people, cutoff) {
  const low = new Map();
  const high = new Map();
  for (const one of people.values()) {
    const born = one.births.filter((birth) => !birth.unreadable);
    low.set(one.id, Math.max(-Infinity, ...born.map((birth) => birth.low)));
    // Of two birth dates the later one counts: a doubt is a doubt.
    const own = born.length > 0 ? Math.max(...born.map((birth) => birth.high)) : Infinity;
    high.set(one.id, Math.min(own, ...(born.length > 0 && own < Infinity ? [] : one.events.map((event) => event.high))));
  }
  spread(people, high, (one) =>
    one.births.length > 0 && high.get(one.id) < Infinity
      ? high.get(one.id)
      : Math.min(
          high.get(one.id),
          ...one.children.map((id) => high.get(id) - YOUNGEST_PARENT),
          ...one.parents.map((id) => bornBy(people.get(id), high)),
        ),
  );
  spread(people, low, (one) =>
    Math.max(
      low.get(one.id),
      ...one.children.map((id) => low.get(id) - OLDEST[one.sex]),
      ...one.parents.map((id) => low.get(id) + YOUNGEST_PARENT),
    ),
  );
  const sure = [...people.values()].filter((one) => {
    const by = high.get(one.id);
    if (one.withheld || one.births.some((birth) => birth.unreadable)) return false;
    if (!(by <= cutoff) || low.get(one.id) > by) return false;
    return one.events.every((event) => event.low === -Infinity || event.low <= by + LIFETIME);
  });
  return new Set(sure.map((one) => one.id));
}

/** The last day on which this parent's children can have been born. */
function bornBy(parent, high) {
  const death = parent.death && !parent.death.unreadable ? parent.death.high : Infinity;
  return Math.min(high.get(parent.id) + OLDEST[parent.sex], death + (parent.sex === 'F' ? 0 : YEARS));
}

/** Applies a rule to everybody until nothing changes; a loop of ancestors is stopped after as many rounds as there are generations. */
function spread(people, bounds, rule) {
  for (let round = 0; round < 60; round += 1) {
    let changed = false;
    for (const one of people.values()) {
      const now = rule(one);
      if (now === bounds.get(one.id)) continue;
      bounds.set(one.id, now);
      changed = true;
    }
    if (!changed) return;
  }
}
