//! Writes the second generator's lists with Spanish headers and every name in one column; it is frozen and has no such layout.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The one column; it takes the place of the first of the parts. */
const WHOLE = 'Nombre completo';

/** The parts of a name, in the order in which they are joined. */
const PARTS = [
  ['First Name', 'Last Name'],
  ['FIRST NAME', 'MIDDLE', 'LAST NAME'],
  ['Nombres', 'Apellidos'],
];

/** What a Spanish-speaking office would write for a header; what is not here stays. */
export const HEADERS = {
  'Portal ID': 'Folio',
  'Subject ID': 'Folio',
  'Case ref': 'No. de caso',
  Client: WHOLE,
  'Subject Name': WHOLE,
  'Nombre completo del NNA': WHOLE,
  'Goes by': 'Apodo',
  'A#': 'Núm. de extranjero',
  'Subject AFILE#': 'Núm. de extranjero',
  'Alien File Number': 'Número A',
  'A-number': 'Número A',
  EVENT_NUMBER: 'Número de evento',
  'Event Number': 'Número de evento',
  'FMU NUMBER(S)': 'Número de unidad familiar',
  'Date of Birth': 'Fecha de nacimiento',
  BIRTH_DATE: 'Fecha de nacimiento',
  'Birth Date': 'Fecha de nacimiento',
  DOB: 'Fecha de nacimiento',
  'Birth Year': 'Año de nacimiento',
  AGE: 'Edad',
  'APP AGE': 'Edad',
  'Client age': 'Edad',
  GENDER: 'Sexo',
  Gender: 'Sexo',
  SEX_CD: 'Sexo',
  'M/F': 'Sexo',
  COO: 'País de origen',
  CITIZENSHIP_CD: 'Nacionalidad',
  'Citizenship Country': 'Nacionalidad',
  Country: 'País',
  'Home town': 'Municipio',
  Language: 'Idioma',
  'Marital Status': 'Estado civil',
  DATE_APPREHENDED: 'Fecha de detención',
  APPREHENSION_DT: 'Fecha de detención',
  'Apprehension Date': 'Fecha de detención',
  'Arrested on': 'Fecha de detención',
  REFERRAL_DATE: 'Fecha de remisión',
  'Book In Date Time': 'Fecha de ingreso',
  'Departed Date': 'Fecha de salida',
  Interviewed: 'Fecha de entrevista',
  'REFERRING OFFICE': 'Oficina que remite',
  SECTOR: 'Sector',
  'TOA Current Duty AOR': 'Área de responsabilidad',
  'Apprehension Site Landmark': 'Lugar de detención',
  'Arrested near': 'Lugar de detención',
  Landmark: 'Punto de referencia',
  'Current Program': 'Albergue',
  'Detention Facility': 'Centro de detención',
  'Held at': 'Centro de detención',
  Bed: 'Cama',
  'UAC STATUS': 'Estado del caso',
  'Case Status': 'Estado del caso',
  Demographic: 'Grupo',
  TRANSFER_TO_GROUP: 'Trasladado a',
  'Separated from': 'Separado de',
  'TRAVELING WITH': 'Viajaba con',
  "Mother's name": 'Nombre de la madre',
  "Father's name": 'Nombre del padre',
  MOTHER: 'Madre',
  FATHER: 'Padre',
  'Other parent': 'Otro progenitor',
  'Children taken (name, age)': 'Hijos separados (nombre, edad)',
  'Minor child name': 'Nombre del hijo o hija menor',
  '# of children': 'Núm. de hijos',
  Sponsor: 'Patrocinador',
  'Relationship of Sponsor': 'Parentesco del patrocinador',
  'Sponsor phone': 'Tel. del patrocinador',
  'Phone to reach family': 'Teléfono de la familia',
  'Reason fo Separation': 'Motivo de la separación',
  'Consent form': 'Consentimiento',
  'Case Manager notes': 'Notas del caso',
  'Interview notes': 'Notas de la entrevista',
  SUPERVISOR_COMMENTS: 'Comentarios',
  REMARKS: 'Observaciones',
  Data: 'Origen de los datos',
};

/** Rows of texts with the header row found, renamed, and names joined; `join` makes one cell of several. */
export function translated(rows, { text = (cell) => cell ?? '', cell = (words) => words } = {}) {
  const parts = (row) => PARTS.find((names) => names.every((name) => row.some((one) => text(one) === name)));
  const known = (row) => row.filter((one) => text(one) in HEADERS).length;
  const at = rows.findIndex((row) => known(row) >= 5 || parts(row) !== undefined);
  if (at < 0) return rows;
  const header = rows[at];
  const places = (parts(header) ?? []).map((name) => header.findIndex((one) => text(one) === name));
  const first = Math.min(...places);
  const joined = (row) => row.map((one, place) => (place === first ? cell(places.map((part) => text(row[part]).trim()).filter(Boolean).join(' ')) : one));
  const kept = (row) => row.filter((_, place) => place === first || !places.includes(place));
  return rows.map((row, number) => {
    if (number < at) return kept(row);
    if (number === at) return kept(row.map((one, place) => (place === first ? cell(WHOLE) : cell(HEADERS[text(one)] ?? text(one)))));
    return kept(places.length > 0 ? joined(row) : row);
  });
}

/** Rows of cells of a csv, as texts. */
export function cells(text, delimiter) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.replace(/^\uFEFF/, '').matchAll(new RegExp(`(?:"((?:[^"]|"")*)"|([^${delimiter}\\r\\n"]*))(${delimiter}|\\r?\\n|$)`, 'g'))) {
    if (end === '' && quoted === undefined && plain === '' && rows.at(-1).length === 0) break;
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== delimiter) rows.push([]);
  }
  if (rows.at(-1).length === 0) rows.pop();
  return rows;
}

const written = (rows, delimiter) => rows.map((row) => `${row.map((cell) => (/[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)}\n`).join('');

/** Rewrites every list of the folder where it stands. */
export async function spanish(folder, names = readdirSync(folder)) {
  const { default: XLSX } = await import('xlsx');
  for (const name of names) {
    const file = join(folder, name);
    if (name.endsWith('.csv')) {
      const text = readFileSync(file, 'utf8');
      const delimiter = text.split('\n', 1)[0].includes(';') ? ';' : ',';
      writeFileSync(file, written(translated(cells(text, delimiter)), delimiter));
    } else if (name.endsWith('.xlsx')) {
      // Cells keep their kind and form, so that a date stays a date.
      const book = XLSX.read(readFileSync(file), { cellNF: true });
      for (const sheet of book.SheetNames) {
        const old = book.Sheets[sheet];
        const { e: end } = XLSX.utils.decode_range(old['!ref'] ?? 'A1');
        const rows = Array.from({ length: end.r + 1 }, (_, r) => Array.from({ length: end.c + 1 }, (_, c) => old[XLSX.utils.encode_cell({ r, c })] ?? null));
        const shown = (cell) => (cell === null ? '' : String(cell.v ?? ''));
        book.Sheets[sheet] = XLSX.utils.aoa_to_sheet(translated(rows, { text: shown, cell: (words) => ({ t: 's', v: words }) }));
      }
      writeFileSync(file, XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
    }
  }
}
