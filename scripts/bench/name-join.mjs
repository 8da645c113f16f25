//! What a clinic does today: looks each told parent's name up among the adults' names (VLOOKUP), and nothing else.
// Writes links.csv as `reencuentro match` does, so that the same `reencuentro evaluate` judges both.
//
//   node scripts/bench/name-join.mjs --children children.csv --adults adults.csv --out links.csv \
//     --child-id "Portal ID" --mother "Mother Name" --father "Father Name" \
//     --adult-id "Subject Key" --adult-name "FIRST_NAME,LAST_NAME"
//
// --adult-name names the columns that make up the adult's name, in the order of the told names. Names are compared
// whole, in capitals, spaces trimmed; with --plain also without accents. The probability is 1 / number of adults found.

import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

const usage = `usage: node name-join.mjs --children FILE --adults FILE --out FILE|- --child-id COLUMN
       [--mother COLUMN] [--father COLUMN] --adult-id COLUMN --adult-name COLUMN[,COLUMN…] [--plain]`;

/** Ends the program with a sentence on what to do; 1 for an input, 2 for wrong usage. */
function stop(code, sentence) {
  console.error(sentence);
  process.exit(code);
}

/** Rows of a csv text, quotes undone. */
function parseCsv(text) {
  const rows = [];
  let row = [];
  let cell = "";
  let quoted = false;
  const clean = text.replace(/^\uFEFF/, "");
  for (let at = 0; at < clean.length; at += 1) {
    const sign = clean[at];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (clean[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ",") {
      row.push(cell);
      cell = "";
    } else if (sign === "\n") {
      row.push(cell.replace(/\r$/, ""));
      rows.push(row);
      row = [];
      cell = "";
    } else cell += sign;
  }
  if (cell !== "" || row.length > 0) rows.push([...row, cell]);
  return rows;
}

/** The rows of a file as objects by header. */
function read(file, columns) {
  let text;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    stop(1, `${file} cannot be read (${error.code}). Check the name.`);
  }
  const [header = [], ...rows] = parseCsv(text);
  for (const column of columns) {
    if (!header.includes(column)) stop(1, `${file} has no column "${column}". It has: ${header.join(", ")}`);
  }
  return rows.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ""])));
}

const quote = (text) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

let options;
try {
  const text = { type: "string" };
  options = parseArgs({
    options: {
      children: text,
      adults: text,
      out: text,
      "child-id": text,
      mother: text,
      father: text,
      "adult-id": text,
      "adult-name": text,
      plain: { type: "boolean", default: false },
    },
  }).values;
} catch (error) {
  stop(2, `${error.message}\n${usage}`);
}
for (const needed of ["children", "adults", "out", "child-id", "adult-id", "adult-name"]) {
  if (!options[needed]) stop(2, `--${needed} is missing\n${usage}`);
}
const told = [
  ["mother", options.mother],
  ["father", options.father],
].filter(([, column]) => column);
if (told.length === 0) stop(2, `--mother or --father is needed\n${usage}`);

const fold = (name) => {
  const capitals = name.toUpperCase().replace(/\s+/g, " ").trim();
  return options.plain ? capitals.normalize("NFD").replace(/\p{M}/gu, "") : capitals;
};

const nameColumns = options["adult-name"].split(",");
const adults = new Map();
for (const row of read(options.adults, [options["adult-id"], ...nameColumns])) {
  const name = fold(nameColumns.map((column) => row[column]).join(" "));
  if (name === "") continue;
  if (!adults.has(name)) adults.set(name, []);
  adults.get(name).push(row[options["adult-id"]]);
}

const lines = [
  "child_id,adult_id,relation,rank,probability,other_relative_probability,band,match_weight,not_in_file_probability",
];
const columns = told.map(([, column]) => column);
for (const row of read(options.children, [options["child-id"], ...columns])) {
  const found = told.flatMap(([relation, column]) => {
    const name = fold(row[column]);
    return name === "" ? [] : (adults.get(name) ?? []).map((adult) => ({ adult, relation }));
  });
  const child = quote(row[options["child-id"]]);
  if (found.length === 0) lines.push(`${child},,,,,,,,1`);
  const probability = 1 / found.length;
  const band = found.length === 1 ? "strong" : "tie";
  found.forEach(({ adult, relation }, index) => {
    lines.push(`${child},${quote(adult)},${relation},${index + 1},${probability.toFixed(6)},0,${band},0,0`);
  });
}
const text = `${lines.join("\n")}\n`;
if (options.out === "-") process.stdout.write(text);
else writeFileSync(options.out, text);
