//! Reads a GEDCOM file (5.5, 5.5.1 and 7; any of its encodings) into people and families, record by record.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import gedcom from 'read-gedcom';
import { Stop } from '../../shell.mjs';
import { span } from './dates.mjs';

const { parseGedcom, parseNameParts } = gedcom;

/** Events that can only stand in a life already begun, or after it: whoever has one was born by then. */
const LIFE = new Set([
  'CHR', 'BAPM', 'BLES', 'CHRA', 'CONF', 'FCOM', 'BARM', 'BASM', 'ORDN', 'NATU', 'EMIG', 'IMMI', 'CENS', 'PROB', 'WILL',
  'GRAD', 'RETI', 'RESI', 'OCCU', 'EDUC', 'ADOP', 'DEAT', 'BURI', 'CREM',
]);
const UNION = new Set(['MARR', 'MARB', 'MARC', 'MARL', 'MARS', 'ENGA', 'DIV', 'DIVF', 'ANUL']);
const NO_NAME = /^[\s?.*-]*$|^\W*(unknown|unk|n\.? ?n\.?|nn|desconocid[oa]|inconnue?|unbekannt|living|private|privad[oa])\W*$/i;

/**
 * The people and families of a GEDCOM file.
 *
 * Blank lines, indentation and the lines of a note broken over several are passed over. Text declared UTF-8 that is not
 * is read as Windows-1252.
 *
 * @param {string} path
 * @returns {{people: Map<string, object>, families: Map<string, object>, placeForm: string[], stray: number[]}} `stray`: lines passed over
 * @throws {Stop} one sentence with the line, where the file is no sound GEDCOM
 */
export function readGedcom(path) {
  let bytes;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new Stop(`${basename(path)} could not be read (${error.code}).`);
  }
  return understand(decode(bytes, basename(path)), basename(path));
}

/** The text of the file. */
export function decode(bytes, name) {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    throw new Stop(`${name} is a packed file: unpack it and give the .ged file inside.`);
  }
  const little = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x30 && bytes[1] === 0);
  const big = (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x30);
  if (little || big) return new TextDecoder(little ? 'utf-16le' : 'utf-16be').decode(bytes);
  const start = bytes.subarray(0, 5000).toString('latin1');
  if (!/^(?:\xef\xbb\xbf)?\s*0 HEAD/.test(start)) throw new Stop(`${name}, line 1: this is no GEDCOM file, which begins with "0 HEAD".`);
  const declared = (/[\r\n]\s*1 CHAR(?:ACTER)? ([^\r\n]*)/.exec(start)?.[1] ?? 'UTF-8').trim().toUpperCase();
  if (declared === 'ANSEL') return library(bytes, 'ANSEL');
  if (declared === 'MACINTOSH') return new TextDecoder('macintosh').decode(bytes);
  if (declared === 'IBMPC' || declared === 'MSDOS') return library(bytes, 'Cp850');
  // ASCII, ANSI and UNICODE are said of files that are UTF-8 nowadays, and UTF-8 of files that are not.
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The text by a decoder of the library. That takes whole files only, so each line in need of it is wrapped in one. */
function library(bytes, forcedCharset) {
  const lines = bytes.toString('latin1').split(/(\r\n|\r|\n)/);
  return lines
    .map((line) => {
      if (!/[^\0-\x7f]/.test(line)) return line;
      const inside = line.replace(/[\0-\x1f]/g, ' ').replaceAll('@', '@@');
      const file = Buffer.from(`0 HEAD\n1 NOTE |${inside}|\n0 TRLR\n`, 'latin1');
      const root = parseGedcom(exact(file), { forcedCharset, noIndex: true });
      return root.children[0].children[0].value.slice(1, -1);
    })
    .join('');
}

/** A buffer of its own: Node's are windows into a larger one. */
const exact = (buffer) => buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength);

/** The records of a text, each parsed by the library on its own, so that a large file needs little memory. */
export function understand(text, name) {
  const people = new Map();
  const families = new Map();
  let placeForm = [];
  const stray = [];
  let seen = 0;
  for (const record of records(text, name, stray)) {
    if (seen === 0 && record.tag !== 'HEAD') throw new Stop(`${name}, line ${record.line}: a GEDCOM file begins with "0 HEAD".`);
    seen += 1;
    const id = record.node.pointer;
    if (record.tag === 'HEAD') placeForm = list(value(record.node, 'PLAC', 'FORM'));
    if (record.tag !== 'INDI' && record.tag !== 'FAM') continue;
    if (!id) throw new Stop(`${name}, line ${record.line}: this ${record.tag} record has no id between two @.`);
    const into = record.tag === 'INDI' ? people : families;
    if (into.has(id)) throw new Stop(`${name}, line ${record.line}: the id ${id} is given out twice.`);
    into.set(id, record.tag === 'INDI' ? person(id, record.node) : family(id, record.node));
  }
  if (seen === 0) throw new Stop(`${name}, line 1: this is no GEDCOM file, which begins with "0 HEAD".`);
  tie(people, families);
  return { people, families, placeForm, stray };
}

/** Of so many lines one may be a broken one. */
const STRAY = 100;

function* records(text, name, stray) {
  const ends = /\r\n|\r|\n/g;
  let lines = [];
  let numbers = [];
  let number = 0;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const end = ends.exec(text);
    const line = text.slice(at, end ? end.index : text.length).trimStart();
    at = end ? ends.lastIndex : text.length;
    number += 1;
    if (line === '') continue;
    if (!/^\d+\s/.test(line)) {
      stray.push(number);
      if (stray.length > 3 + number / STRAY) throw malformed(name, stray[0], text.split(/\r\n|\r|\n/, stray[0]).at(-1).trim());
      continue;
    }
    if (/^0\s/.test(line) && lines.length > 0) {
      yield record(lines, numbers, name);
      [lines, numbers] = [[], []];
    }
    // Control characters and tabs within a line are not worth a file.
    lines.push(line.replace(/[\0-\x1f]/g, ' '));
    numbers.push(number);
  }
  if (lines.length > 0) yield record(lines, numbers, name);
}

const HEAD = '0 HEAD\n1 CHAR UTF-8\n';

function record(lines, numbers, name) {
  const [line] = numbers;
  const tag = /^0\s+(?:@[^@]*@\s+)?(\w+)/.exec(lines[0])?.[1] ?? '';
  // Notes and sources are not needed, and are where programs write what no reader takes.
  if (tag !== 'HEAD' && tag !== 'INDI' && tag !== 'FAM') {
    const bad = lines.findIndex((text) => !/^\d+\s+(@[^@]*@\s+)?\w+/.test(text));
    if (bad >= 0) throw malformed(name, numbers[bad], lines[bad]);
    return { tag, line, node: { pointer: null, children: [] } };
  }
  const offset = tag === 'HEAD' ? 0 : 2;
  const whole = `${offset ? HEAD : ''}${lines.join('\n')}\n0 TRLR`;
  try {
    const root = parseGedcom(exact(Buffer.from(whole)), { forcedCharset: 'UTF-8', noIndex: true });
    return { tag, line, node: root.children[offset ? 1 : 0] };
  } catch (error) {
    const place = (error.lineNumber ?? error.line ?? Number(/line (\d+)/.exec(error.message)?.[1] ?? 1)) - 1 - offset;
    const at = Math.min(Math.max(place, 0), lines.length - 1);
    throw malformed(name, numbers[at], lines[at]);
  }
}

function malformed(name, number, line) {
  const shown = line.length > 60 ? `${line.slice(0, 60)}…` : line;
  return new Stop(`${name}, line ${number}: "${shown}" is no GEDCOM line that fits here (level, tag, value; a level at most one deeper).`);
}

const all = (node, tag) => node.children.filter((child) => child.tag === tag);
const value = (node, ...path) => {
  for (const tag of path) {
    node = node?.children.find((child) => child.tag === tag);
  }
  return node?.value ?? null;
};
const list = (text) => (text ?? '').split(',').map((part) => part.trim());
const pointers = (node, tag) => all(node, tag).map((child) => child.value).filter((to) => to && to !== '@VOID@');
/** Empty, too, where a word or sign stands for "not known". */
const tidy = (text) => {
  const one = (text ?? '').normalize('NFC').replace(/[/_\s]+/g, ' ').trim();
  return NO_NAME.test(one) ? '' : one;
};

function person(id, node) {
  const names = all(node, 'NAME').flatMap(nameParts);
  const sex = { M: 'M', F: 'F' }[(value(node, 'SEX') ?? '').trim().toUpperCase()] ?? '';
  const birth = all(node, 'BIRT');
  const events = node.children.filter((child) => LIFE.has(child.tag));
  const dated = (tags) =>
    events.filter((event) => tags.includes(event.tag)).map((event) => span(value(event, 'DATE'))).find(Boolean) ?? null;
  return {
    id,
    names,
    sex,
    role: sex,
    births: birth.map((event) => value(event, 'DATE')).filter(Boolean).map(span),
    place: list(birth.map((event) => value(event, 'PLAC')).find(Boolean)),
    placeForm: list(birth.map((event) => value(all(event, 'PLAC')[0], 'FORM')).find(Boolean)),
    events: events.map((event) => span(value(event, 'DATE'))).filter(Boolean),
    death: dated(['DEAT']) ?? dated(['BURI', 'CREM', 'PROB']),
    // A person whose file asks for discretion is left out whatever the dates.
    withheld: all(node, 'RESN').length > 0,
    childOf: pointers(node, 'FAMC'),
    parents: [],
    children: [],
    spouses: [],
  };
}

/** The parts of one NAME: its own pieces where they stand beneath it, else what the slashes say. */
function nameParts(node) {
  const [given, surname, after] = (parseNameParts((node.value ?? '').trim()) ?? []).map(tidy);
  const piece = (tag) => tidy(value(node, tag)?.replace(/\s*,\s*/g, ' '));
  const parts = {
    given: piece('GIVN') || given || '',
    surname: [piece('SPFX'), piece('SURN')].filter(Boolean).join(' ') || surname || '',
    suffix: piece('NSFX') || (/^(jr|sr|[ivx]+)\b\.?$/i.test(after ?? '') ? after : ''),
    married: tidy(value(node, '_MARNM') ?? value(node, '_MARN')),
    type: (value(node, 'TYPE') ?? '').toLowerCase(),
  };
  // "Ana /de la Cruz/" with SURN Cruz and no SPFX, "Ana /Puig Vila/" with SURN Puig: the slashes know more.
  if (surname && ` ${surname} `.includes(` ${parts.surname} `)) parts.surname = surname;
  return parts.given || parts.surname || parts.married ? [parts] : [];
}

function family(id, node) {
  return {
    id,
    husbands: pointers(node, 'HUSB'),
    parents: [...pointers(node, 'HUSB'), ...pointers(node, 'WIFE')],
    children: pointers(node, 'CHIL'),
    events: node.children.filter((child) => UNION.has(child.tag)).map((event) => span(value(event, 'DATE'))).filter(Boolean),
  };
}

/** Ties people by their families, whichever of the two sides the file tells; a loop or a dangling pointer is passed over. */
function tie(people, families) {
  for (const one of people.values()) {
    for (const home of one.childOf) {
      const family = families.get(home);
      if (family && !family.children.includes(one.id)) family.children.push(one.id);
    }
  }
  const add = (array, item) => array.includes(item) || array.push(item);
  for (const family of families.values()) {
    family.parents = [...new Set(family.parents)].filter((id) => people.has(id));
    family.children = [...new Set(family.children)].filter((id) => people.has(id) && !family.parents.includes(id));
    for (const id of family.parents) {
      const parent = people.get(id);
      // Where no sex is told, the place in the family says which parent it is.
      parent.role ||= family.husbands.includes(id) ? 'M' : 'F';
      parent.events.push(...family.events);
      for (const other of family.parents) if (other !== id) add(parent.spouses, other);
      for (const child of family.children) {
        add(parent.children, child);
        add(people.get(child).parents, id);
      }
    }
  }
}
