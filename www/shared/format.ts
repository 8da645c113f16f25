//! Writes numbers, dates and lists for a reader; the twin of `src/messages/format.rs`, held equal by shared cases.

export type Lang = "en" | "es";

/** A real minus sign. */
const MINUS = "−";
/** Stands for what cannot be written: no number, or too large to be one that was meant. */
const NOTHING = "–";

/** A number with so many decimals (at most 9), halves rounded away from zero: `1,234.5`. */
export function number(_lang: Lang, value: number, decimals: number): string {
  const places = Math.min(Math.max(Math.trunc(decimals), 0), 9);
  const scale = 10 ** places;
  // The engine does the same steps on the same doubles, so that both round alike.
  const scaled = Math.floor(Math.abs(value) * scale + 0.5);
  if (!Number.isFinite(scaled) || scaled >= 1e15) return NOTHING;
  const sign = value < 0 && scaled !== 0 ? MINUS : "";
  const whole = grouped(Math.floor(scaled / scale));
  if (places === 0) return `${sign}${whole}`;
  return `${sign}${whole}.${String(scaled % scale).padStart(places, "0")}`;
}

/** A whole number: `1,234`. */
export function integer(_lang: Lang, value: number): string {
  if (!Number.isFinite(value)) return NOTHING;
  return `${value < 0 ? MINUS : ""}${grouped(Math.abs(Math.trunc(value)))}`;
}

/** A share (0 to 1) in whole percent; never `0%` or `100%` for what is only near: `<1%`, `37%`, `>99%`. */
export function percent(lang: Lang, share: number): string {
  if (share > 0 && share < 0.005) return "<1%";
  if (share >= 0.995 && share < 1) return ">99%";
  const digits = number(lang, share * 100, 0);
  return digits === NOTHING ? NOTHING : `${digits}%`;
}

/** A weight, given in hundredths of a bit, with its sign, so that what is shown adds up: `+3.25`, `−1.40`, `0.00`. */
export function bits(_lang: Lang, weight: number): string {
  if (!Number.isFinite(weight)) return NOTHING;
  const sign = weight === 0 ? "" : weight > 0 ? "+" : MINUS;
  const hundredths = Math.abs(Math.trunc(weight));
  return `${sign}${grouped(Math.floor(hundredths / 100))}.${String(hundredths % 100).padStart(2, "0")}`;
}

const MONTHS: Record<Lang, readonly string[]> = {
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  es: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"],
};

/** A day, counted from 1 January 1970: `21 May 2018`, `21 may 2018`. */
export function date(lang: Lang, day: number): string {
  const shifted = Math.trunc(day) + 719_468;
  if (!Number.isFinite(shifted)) return NOTHING;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leaps = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const dayOfMonth = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return `${dayOfMonth} ${MONTHS[lang][month - 1] ?? ""} ${year}`;
}

/** A probability as people count: `59 in 60`, `3 in 10`, `1 in 25`; beyond one in a thousand `<1 in 1,000`. */
export function oddsInWords(lang: Lang, probability: number): string {
  if (!(probability >= 0 && probability <= 1)) return NOTHING;
  const of = lang === "en" ? "in" : "de";
  const [sign, part, whole] = odds(probability);
  return `${sign}${grouped(part)} ${of} ${grouped(whole)}`;
}

function odds(probability: number): [sign: string, part: number, whole: number] {
  if (probability >= 0.15 && probability <= 0.85) return ["", Math.floor(probability * 10 + 0.5), 10];
  const likely = probability > 0.5;
  const rest = likely ? 1 - probability : probability;
  if (rest < 0.001) return likely ? [">", 999, 1_000] : ["<", 1, 1_000];
  const whole = rounded(Math.floor(1 / rest + 0.5));
  return ["", likely ? whole - 1 : 1, whole];
}

/** A number people say: to 5 from 20, to 10 from 50, to 50 from 100, to 100 from 500. */
function rounded(whole: number): number {
  const step = whole < 20 ? 1 : whole < 50 ? 5 : whole < 100 ? 10 : whole < 500 ? 50 : 100;
  return Math.floor((whole + Math.floor(step / 2)) / step) * step;
}

/** Things one after the other: `a, b and c`, `a, b y c`; Spanish `y` is `e` before the sound of i. */
export function list(lang: Lang, items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined) return "";
  if (items.length === 1) return last;
  const and = lang === "en" ? "and" : soundsLikeI(last) ? "e" : "y";
  return `${items.slice(0, -1).join(", ")} ${and} ${last}`;
}

/** `Inés`, `hijo`; not `hielo`, `Iowa`. */
function soundsLikeI(word: string): boolean {
  return /^h?[ií](?![aeoáéó])/.test(word.toLowerCase());
}

function grouped(value: number): string {
  return value.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ",");
}
