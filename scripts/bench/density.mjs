//! How many people a day the invented lists of each size have, which decides how hard and how long they are to match.

/** The generator lets so many children come in a year, and spreads more over more years, up to a most. */
const A_YEARS_CHILDREN = 6_000;
const MOST_YEARS = 8;

/** Over how many years a list of that size is spread: so many times fewer people a day than if all came in one. */
export const years = (children) => Math.min(MOST_YEARS, Math.max(1, Math.round(children / A_YEARS_CHILDREN)));

const crowded = (times) => (times > 1 ? ['--crowding', String(times)] : []);

/**
 * By name: the generator's options at a size, the options that give `few` children as many people a day as `children` have,
 * and a sentence for the table.
 */
export const DENSITIES = {
  rate: {
    extra: () => [],
    // One year's list of either size has nearly as many a day.
    asIn: () => [],
    sentence: 'As the generator does by itself, 6,000 children come in 14 months, October to November, four in five people in May and June; longer lists reach over more years, eight at most. So up to 48,000 children a day has as many people in every size, and at 100,000 twice as many.',
  },
  days: {
    extra: (children) => crowded(years(children)),
    asIn: (children) => crowded(years(children)),
    sentence: 'All sizes have as many days as the same 14 months, four in five people in May and June: more children are more people a day. From 9,000 children the generator spreads a list over more years, up to eight; each is pressed together by as much (--crowding).',
  },
};

/** The generator's options at a size. */
export const extraOf = (density, children) => DENSITIES[density].extra(children);
