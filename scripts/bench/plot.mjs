//! Draws sizes and seconds on logarithmic axes as a small SVG, readable on light and dark ground and without colour.

const [WIDTH, HEIGHT] = [720, 440];
const FRAME = { left: 64, right: 150, top: 44, bottom: 52 };
const DASHES = ['', '7 3', '2 3', '10 3 2 3', '1 4'];

const marks = [
  (x, y) => `<circle cx="${x}" cy="${y}" r="4"`,
  (x, y) => `<rect x="${(x - 3.5).toFixed(1)}" y="${(y - 3.5).toFixed(1)}" width="7" height="7"`,
  (x, y) => `<path d="M${x} ${(y - 5).toFixed(1)}l5 9h-10z"`,
  (x, y) => `<path d="M${x} ${(y - 5).toFixed(1)}l5 5l-5 5l-5-5z"`,
];

const escaped = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** 1, 2 and 5 times powers of ten, from the last one at or below `low` to the first at or above `high`. */
export function ticks(low, high) {
  const all = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
    for (const times of [1, 2, 5]) all.push(Number(`${times}e${power}`));
  }
  const first = all.findLastIndex((tick) => tick <= low);
  const last = all.findIndex((tick) => tick >= high);
  return all.slice(Math.max(first, 0), (last < 0 ? all.length - 1 : Math.max(last, first + 1)) + 1);
}

/**
 * The picture. `series` are `{ name, points: [[x, y], …] }`; points that are not above nought are left out. The thin
 * slanted line is growth in proportion, through the first series' first point.
 */
export function plot({ title, x, y, series }) {
  const lines = series.map(({ name, points }) => ({ name, points: points.filter(([a, b]) => a > 0 && b > 0) })).filter(({ points }) => points.length > 0);
  const all = lines.flatMap(({ points }) => points);
  if (all.length === 0) return null;
  const range = (at) => [Math.min(...all.map((point) => point[at])), Math.max(...all.map((point) => point[at]))];
  const [across, up] = [ticks(...range(0)), ticks(...range(1))];
  const scale = (marks, from, to) => {
    const [low, high] = [Math.log(marks[0]), Math.log(marks.at(-1))];
    return (value) => Number((from + ((Math.log(value) - low) / (high - low)) * (to - from)).toFixed(1));
  };
  const right = WIDTH - FRAME.right;
  const bottom = HEIGHT - FRAME.bottom;
  const at = [scale(across, FRAME.left, right), scale(up, bottom, FRAME.top)];
  const label = (value) => (value >= 1 ? value.toLocaleString('en-US') : String(value));

  const grid = [
    ...across.map((tick) => `<path d="M${at[0](tick)} ${FRAME.top}V${bottom}" opacity=".15"/><text x="${at[0](tick)}" y="${bottom + 18}" text-anchor="middle">${label(tick)}</text>`),
    ...up.map((tick) => `<path d="M${FRAME.left} ${at[1](tick)}H${right}" opacity=".15"/><text x="${FRAME.left - 8}" y="${at[1](tick) + 4}" text-anchor="end">${label(tick)}</text>`),
  ];
  const [x0, y0] = lines[0].points[0];
  const end = Math.min(across.at(-1), (up.at(-1) / y0) * x0);
  const guide = `<path d="M${at[0](x0)} ${at[1](y0)}L${at[0](end)} ${at[1]((end / x0) * y0)}" opacity=".4" stroke-width=".8"/>`;

  // Names stand at the ends of their lines, pushed apart where they would overlap.
  const ends = lines.map(({ points }, line) => ({ line, y: at[1](points.at(-1)[1]) + 4 })).toSorted((a, b) => a.y - b.y);
  for (let n = 1; n < ends.length; n++) ends[n].y = Math.max(ends[n].y, ends[n - 1].y + 15);
  const drawn = lines.map(({ name, points }, line) => {
    const path = points.map(([a, b]) => `${at[0](a)} ${at[1](b)}`).join('L');
    const dots = points.map(([a, b]) => `${marks[line % marks.length](at[0](a), at[1](b))} class="point"><title>${escaped(name)}: ${label(a)}, ${label(b)}</title></${marks[line % marks.length](0, 0).slice(1).split(' ')[0]}>`);
    const last = at[0](points.at(-1)[0]);
    return `<path d="M${path}" stroke-width="1.6"${DASHES[line % DASHES.length] ? ` stroke-dasharray="${DASHES[line % DASHES.length]}"` : ''}/>${dots.join('')}<text x="${last + 10}" y="${ends.find((one) => one.line === line).y}">${escaped(name)}</text>`;
  });

  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(title)}">
<style>svg{color:#222}@media(prefers-color-scheme:dark){svg{color:#ddd}}path{fill:none;stroke:currentColor}text{fill:currentColor;font:12px system-ui,sans-serif}.title{font-weight:bold}.point{fill:currentColor;stroke:none}</style>
<text x="${FRAME.left}" y="20" class="title">${escaped(title)}</text>
<text x="${(FRAME.left + right) / 2}" y="${HEIGHT - 12}" text-anchor="middle">${escaped(x)}</text>
<text transform="translate(16 ${(FRAME.top + bottom) / 2}) rotate(-90)" text-anchor="middle">${escaped(y)}</text>
${grid.join('\n')}
${guide}
${drawn.join('\n')}
</svg>
`;
}
