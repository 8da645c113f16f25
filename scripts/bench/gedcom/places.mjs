//! Places of birth, "City, County, State, Country" and all that genealogies write instead, as city, state and country.

/** Countries by their names in five languages, and those that are no more or are written short. */
const COUNTRIES = new Set(
  [
    ...['en', 'es', 'pt', 'fr', 'de'].flatMap((language) => {
      const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
      const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
      return letters.flatMap((one) => letters.map((two) => names.of(one + two)));
    }),
    ...['USA', 'U.S.A.', 'United States of America', 'EE.UU.', 'Estados Unidos de América', 'UK', 'England', 'Eng', 'Scotland'],
    ...['Wales', 'Northern Ireland', 'Great Britain', 'Prussia', 'Bavaria', 'Bohemia', 'Russia', 'Holland', 'Czechoslovakia'],
    ...['Yugoslavia', 'Austria-Hungary', 'Inglaterra', 'Escocia', 'Méjico', 'Deutschland', 'New Spain', 'Nueva España'],
  ].filter(Boolean).map(plain),
);

function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

const FORM = { city: 0, town: 0, village: 0, place: 0, municipality: 0, parish: 0, ciudad: 0, municipio: 0, localidad: 0, state: 1, province: 1, department: 1, estado: 1, provincia: 1, departamento: 1, region: 1, country: 2, pais: 2 };

/** City, state (or province, or department) and country of birth; empty where the genealogy does not say. */
export function placeParts(person, fileForm) {
  const parts = person.place;
  const form = person.placeForm.some(Boolean) ? person.placeForm : fileForm;
  const found = ['', '', ''];
  const told = form.map((word) => FORM[plain(word)]);
  if (parts.length === form.length && told.includes(2)) {
    parts.forEach((part, at) => told[at] !== undefined && (found[told[at]] ||= part));
    return found;
  }
  const rest = parts.filter(Boolean);
  if (COUNTRIES.has(plain(rest.at(-1) ?? ''))) found[2] = rest.pop();
  if (rest.length > 1) found[1] = rest.pop();
  found[0] = rest[0] ?? '';
  return found;
}
