//! The tokens (colour, type, space) in one place for both themes, and the few styles every screen shares.

import { css } from "lit";

/** On the widget itself; everything inside inherits them. */
export const tokens = css`
  :host {
    color-scheme: light dark;
    --paper: light-dark(#faf7f1, #14171b);
    --card: light-dark(#fffdf9, #1b1f25);
    --sunk: light-dark(#f3eee4, #101317);
    --ink: light-dark(#20242c, #ece7dd);
    --soft: light-dark(#59606b, #a8aeb8);
    --line: light-dark(#e4ddd0, #2e343d);
    --edge: light-dark(#8b8577, #6c7480);
    --thread: light-dark(#1c5a66, #7cc3c9);
    --thread-soft: light-dark(#d7e6e6, #21363a);
    --for: light-dark(#226653, #6fc3a9);
    --for-bg: light-dark(#dcece5, #1c342d);
    --against: light-dark(#99401d, #e59a76);
    --against-bg: light-dark(#f6e2d8, #3a241a);
    --tie: light-dark(#74540c, #e0bb63);
    --tie-bg: light-dark(#f4e9cc, #352c16);
    --mark: light-dark(#ffe9a8, #5a4a12);
    --focus: light-dark(#1a5fd0, #8ab4ff);
    --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, "Noto Serif", serif;
    --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
    --r: 10px;
    --s1: 4px;
    --s2: 8px;
    --s3: 12px;
    --s4: 16px;
    --s5: 24px;
    --s6: 40px;
  }
  :host([theme="light"]) {
    color-scheme: light;
  }
  :host([theme="dark"]) {
    color-scheme: dark;
  }
`;

/** In every shadow root. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    scrollbar-color: var(--edge) transparent;
    color: var(--ink);
    font: 15px/1.5 var(--sans);
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1 {
    font: 600 clamp(24px, 2.2vw + 14px, 34px) / 1.2 var(--serif);
    letter-spacing: -0.005em;
    text-wrap: balance;
  }
  h2 {
    font: 600 18px/1.3 var(--serif);
  }
  h3 {
    font: 600 15px/1.35 var(--sans);
  }
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  button,
  select,
  input,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    font-weight: 600;
    font-size: 14px;
    line-height: 1.3;
    border-radius: var(--r);
    padding: 10px 16px;
    min-height: 40px;
    border: 1px solid var(--edge);
    background: var(--card);
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    border-color: var(--thread);
  }
  button:disabled {
    cursor: default;
    color: var(--soft);
    border-color: var(--line);
    border-style: dashed;
  }
  button.go:not(:disabled) {
    background: var(--thread);
    border-color: var(--thread);
    color: var(--paper);
  }
  button.quiet {
    border-color: transparent;
    background: none;
    color: var(--thread);
    padding: 6px 10px;
    min-height: 32px;
  }
  button.quiet:hover {
    text-decoration: underline;
  }
  select,
  .field {
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--card);
    padding: 7px 10px;
    min-height: 38px;
    max-width: 100%;
  }
  textarea.field,
  input.field {
    width: 100%;
  }
  ::placeholder {
    color: var(--soft);
    opacity: 1;
  }
  .soft {
    color: var(--soft);
  }
  .small {
    font-size: 13px;
  }
  .num {
    font-variant-numeric: tabular-nums;
  }
  .card {
    background: var(--card);
    border: 1px solid var(--line);
    border-radius: var(--r);
  }
  .band {
    font-size: 12px;
    font-weight: 600;
    line-height: 1.5;
    padding: 1px 9px;
    border-radius: 99px;
    white-space: nowrap;
    border: 1px solid transparent;
    align-self: start;
  }
  .band.strong {
    background: var(--for-bg);
    color: var(--for);
  }
  .band.likely,
  .band.possible {
    background: var(--thread-soft);
    color: light-dark(#174c56, #8fd0d5);
  }
  .band.tie {
    background: var(--tie-bg);
    color: var(--tie);
  }
  .band.weak,
  .band.not_enough,
  .band.none {
    color: var(--soft);
    border: 1px dashed var(--edge);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .chips button {
    font-weight: 400;
    font-size: 12.5px;
    border-radius: 99px;
    padding: 3px 11px;
    min-height: 28px;
    border-color: var(--line);
    background: none;
    color: var(--soft);
  }
  .chips button[aria-pressed="true"] {
    background: var(--ink);
    color: var(--paper);
    border-color: var(--ink);
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
    padding: 0;
  }
  .problem {
    border-left: 3px solid var(--tie);
    padding: 4px 0 4px 12px;
  }
  .problem.refused {
    border-color: var(--against);
  }
  .problem.note {
    border-color: var(--edge);
  }
  .mapped {
    padding: var(--s2) var(--s4);
    display: flex;
    flex-wrap: wrap;
    gap: var(--s1) var(--s4);
    align-items: center;
    background: var(--thread-soft);
    border-color: transparent;
  }
  .mapped p {
    flex: 1 1 300px;
    overflow-wrap: anywhere;
  }
  .mapped button,
  .mapped button:hover {
    color: var(--ink);
  }
  .hides {
    color: var(--soft);
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--s2);
    align-items: center;
  }
  .hides button {
    margin-left: -10px;
  }
  .step {
    max-width: clamp(1180px, 72%, 1800px);
    margin: 0 auto;
    padding: var(--s5) var(--s5) var(--s6);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s5);
  }
  .lede {
    color: var(--soft);
    max-width: 68ch;
    font-size: 16px;
    margin-top: var(--s2);
  }
  .empty {
    max-width: 56ch;
    margin: var(--s6) auto;
    padding: 0 var(--s5);
    text-align: center;
    display: grid;
    gap: var(--s3);
    justify-items: center;
  }
  .empty svg {
    width: 150px;
    height: auto;
  }
  @container (max-width: 560px) {
    .step {
      padding: var(--s4) var(--s4) var(--s6);
    }
  }
  /* A finger needs more room than a pointer. */
  @media (pointer: coarse) {
    button,
    button.quiet,
    .chips button,
    select,
    .field {
      min-height: 48px;
    }
  }
  @media (forced-colors: active) {
    button[aria-current],
    button[aria-pressed="true"] {
      border: 3px solid Highlight;
    }
    .band,
    .chips button[aria-pressed="true"] {
      border: 1px solid CanvasText;
    }
    .chips button[aria-pressed="true"] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
      animation: none !important;
    }
  }
`;
