//! Primero's rule (primeroIMS/primero, matching_service.rb, August 2026) on the cleaned lists, without its Solr.
//!
//! A child's case asks the traces of all adults: for each of its fields a full-text query over the fields that belong
//! together, each with its boost, all joined by OR; one shared word in one field is a hit. The best twenty are kept, their
//! scores divided by the best one's, what is not above a tenth is dropped, and "likely" is who is alone or .7 above the
//! mean. Words are scored as Solr does by default (BM25, k1 1.2, b 0.75; the best field of each word counts), names also
//! by their Double Metaphone codes.
//
//   node scripts/bench/rivals/primero.mjs --children cleaned/children.csv --adults cleaned/adults.csv --out links.csv
import { doubleMetaphone } from 'double-metaphone';
import { isMain, relationOf, rival, several, told, toldParents, words, years } from './people.mjs';

/**
 * MATCH_FIELDS of matching_service.rb as far as our lists have them, all with its boosts; religion and ethnicity are not
 * recorded. A relative's age and date of birth are the adult's own on one side, those told of the parents on the other.
 */
const FIELDS = [
  { fields: ['name', 'name_other'], boost: 15, phonetic: true },
  { fields: ['sex'], boost: 10 },
  { fields: ['age'], boost: 10 },
  { fields: ['date_of_birth'], boost: 5 },
  { fields: ['relation_name'], boost: 10, phonetic: true },
  { fields: ['relation'], boost: 5 },
  { fields: ['relation_age'], boost: 5 },
  { fields: ['relation_date_of_birth'], boost: 5 },
  { fields: ['nationality', 'relation_nationality'], boost: 3 },
  { fields: ['language', 'relation_language'], boost: 3 },
  // Of MatchingConfiguration, without a boost.
  { fields: ['telephone_last', 'relation_telephone'], boost: 1 },
  { fields: ['location_separation'], boost: 1 },
  { fields: ['date_of_separation'], boost: 1 },
];

const LIKELY = 0.7;
const LEAST = 0.1;
const MOST = 20;

/** A child's case as Primero's form would hold it. */
function caseOf(child) {
  const parents = toldParents(child);
  return {
    name: [child.given, child.surnames],
    sex: [child.sex],
    age: [child.age],
    date_of_birth: child.birth_precision === 'date' ? [child.birth_first] : [],
    relation_name: parents.flatMap(({ given, surnames }) => [given, surnames]),
    relation: parents.map(({ whom }) => whom),
    relation_age: parents.map((parent) => ageOn(parent, child.apprehended_first || child.referred_first || child.booked_in_first)),
    relation_date_of_birth: parents.map(birthDate),
    nationality: [child.country],
    language: [child.language],
    telephone_last: [...several(child.phones), ...parents.map(({ phone }) => phone)],
    location_separation: several(child.sectors),
    date_of_separation: [child.apprehended_first || child.referred_first],
  };
}

/** An adult's tracing request and the traces of the children it names. */
function traceOf(adult) {
  const sought = told(adult, 'child');
  const on = adult.apprehended_first || adult.booked_in_first;
  return {
    name: sought.flatMap(({ given, surnames }) => [given, surnames]),
    sex: sought.map(({ sex }) => sex),
    age: sought.map((kin) => ageOn(kin, on)),
    date_of_birth: sought.map(birthDate),
    relation_name: [adult.given, adult.surnames],
    relation: [relationOf(adult)],
    relation_age: [adult.age || ageOn({ birthFirst: adult.birth_first, birthLast: adult.birth_last }, on)],
    relation_date_of_birth: adult.birth_precision === 'date' ? [adult.birth_first] : [],
    relation_nationality: [adult.country],
    relation_language: [adult.language],
    relation_telephone: several(adult.phones),
    location_separation: several(adult.sectors),
    date_of_separation: [on],
  };
}

/** A told person's age on a day, the older where two are possible; nothing where none was told. */
function ageOn({ birthFirst, birthLast }, day) {
  const age = years(birthFirst, day) ?? years(birthLast, day);
  return age === null ? '' : String(age);
}

/** The day of birth where one day was told. */
const birthDate = ({ birthFirst, birthLast }) => (birthFirst === birthLast ? birthFirst : '');

/** What is indexed and asked: words, and for names their codes beside them. */
function terms(values, phonetic) {
  const all = values.flatMap(words);
  return phonetic ? all.map((word) => [word, ...new Set(doubleMetaphone(word).filter(Boolean).map((code) => `~${code}`))]) : all.map((word) => [word]);
}

/** One field of all documents, scored as Lucene does. */
class Field {
  constructor(documents, name, phonetic) {
    this.postings = new Map();
    this.lengths = documents.map((document) => {
      const found = terms(document[name] ?? [], phonetic);
      return found.length;
    });
    for (const [at, document] of documents.entries()) {
      const counts = new Map();
      for (const term of terms(document[name] ?? [], phonetic).flat()) counts.set(term, (counts.get(term) ?? 0) + 1);
      for (const [term, count] of counts) {
        if (!this.postings.has(term)) this.postings.set(term, []);
        this.postings.get(term).push([at, count]);
      }
    }
    const filled = this.lengths.filter((length) => length > 0);
    this.count = filled.length;
    this.mean = filled.reduce((sum, length) => sum + length, 0) / Math.max(1, filled.length);
  }

  /** Documents and scores for a word and its codes, which count as one word. */
  search(word) {
    const counts = new Map();
    let frequency = 0;
    for (const term of word) {
      const found = this.postings.get(term) ?? [];
      frequency = Math.max(frequency, found.length);
      for (const [at, count] of found) counts.set(at, (counts.get(at) ?? 0) + count);
    }
    const idf = Math.log(1 + (this.count - frequency + 0.5) / (frequency + 0.5));
    return [...counts].map(([at, count]) => [at, (idf * count) / (count + 1.2 * (0.25 + (0.75 * this.lengths[at]) / this.mean))]);
  }
}

/** Scores of the best hits as Primero labels them, best first. */
export function normalize(hits) {
  if (hits.length === 0) return [];
  const best = Math.max(...hits.map(({ score }) => score));
  const all = hits.map((hit) => ({ ...hit, score: hit.score / best }));
  const mean = all.reduce((sum, { score }) => sum + score, 0) / all.length;
  const kept = all.filter(({ score }) => score > LEAST);
  return kept.map((hit) => ({ ...hit, likely: kept.length === 1 || hit.score - mean > LIKELY }));
}

/** From two lists, a function that gives a child's candidates. */
export function primero(children, adults) {
  const documents = adults.map(traceOf);
  const index = new Map(FIELDS.flatMap(({ fields, phonetic }) => fields.map((name) => [name, new Field(documents, name, phonetic)])));
  const seen = new Map();
  /** The best of the fields that belong together, for one word. */
  const best = (group, word) => {
    const key = `${group.fields[0]} ${word[0]}`;
    if (!seen.has(key)) {
      const scores = new Map();
      for (const name of group.fields) {
        for (const [at, score] of index.get(name).search(word)) scores.set(at, Math.max(scores.get(at) ?? 0, group.boost * score));
      }
      seen.set(key, [...scores]);
    }
    return seen.get(key);
  };
  return (child) => {
    const asked = caseOf(child);
    const scores = new Float64Array(adults.length);
    for (const group of FIELDS) {
      for (const word of terms(group.fields.flatMap((name) => asked[name] ?? []), group.phonetic)) {
        for (const [at, score] of best(group, word)) scores[at] += score;
      }
    }
    const hits = adults.map((adult, at) => ({ adult, score: scores[at] })).filter(({ score }) => score > 0);
    const top = hits.sort((a, b) => b.score - a.score).slice(0, MOST);
    // Its highest label is "likely"; its score is all the probability it gives.
    return normalize(top).map(({ adult, score, likely }) => ({ adult, probability: score, band: likely ? 'strong' : 'possible' }));
  };
}

if (isMain(import.meta.url)) rival(primero);
