//! How the frame looks: heading and steps above, the screen between, the bar with what can be done next below.

import { css } from "lit";

export const frameStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    background: var(--paper);
    container-type: inline-size;
    height: 100dvh;
    overflow: hidden;
  }
  header {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: var(--s2) var(--s5);
    padding: 10px var(--s5);
    border-bottom: 1px solid var(--line);
  }
  .word {
    font: 600 21px/1 var(--serif);
    letter-spacing: 0.01em;
    display: flex;
    gap: 10px;
    align-items: center;
  }
  nav {
    margin: 0 auto;
  }
  .steps {
    display: flex;
    gap: 2px;
  }
  .steps button {
    font-weight: 400;
    border: 1px solid transparent;
    background: none;
    border-radius: 99px;
    padding: 6px 14px;
    min-height: 36px;
    color: var(--soft);
    display: flex;
    gap: 6px;
  }
  .steps button:hover {
    color: var(--ink);
  }
  .steps button[aria-current] {
    background: var(--thread-soft);
    color: var(--ink);
    font-weight: 600;
  }
  .open {
    background: var(--tie-bg);
    color: var(--tie);
    font-weight: 600;
    font-size: 12px;
    line-height: 20px;
    min-width: 20px;
    padding: 0 6px;
    border-radius: 99px;
    text-align: center;
  }
  .now {
    overflow-wrap: anywhere;
    max-width: min(100%, 420px);
  }
  .side {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2);
  }
  .chip {
    font-size: 13px;
    border: 1px solid var(--line);
    border-radius: 99px;
    padding: 4px 12px;
    color: var(--soft);
  }
  .chip b {
    color: var(--for);
    font-weight: 600;
  }
  .chip.invented {
    color: var(--tie);
    background: var(--tie-bg);
    border-color: transparent;
    font-weight: 600;
  }
  .language select {
    border-radius: 99px;
    font-size: 13px;
    min-height: 32px;
    padding: 3px 10px;
  }
  main {
    flex: 1;
    min-height: 0;
    overflow: auto;
    position: relative;
  }
  main:focus-visible {
    outline: none;
  }
  main.review {
    overflow: hidden;
  }
  main > * {
    display: block;
  }
  main.review > reencuentro-review {
    height: 100%;
  }
  .watermark {
    position: fixed;
    inset: auto 0 96px 0;
    text-align: center;
    font: 600 clamp(40px, 11vw, 150px) / 1 var(--serif);
    letter-spacing: 0.12em;
    color: var(--ink);
    opacity: 0.04;
    pointer-events: none;
    user-select: none;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2) var(--s5);
    align-items: center;
    padding: 10px var(--s5);
    border-top: 1px solid var(--line);
    background: var(--card);
    position: relative;
  }
  .says {
    flex: 1 1 220px;
    display: grid;
    gap: 6px;
  }
  [role="status"] {
    display: flex;
    gap: 10px;
    align-items: baseline;
    font-size: 14px;
  }
  [role="status"]::before {
    content: "";
    flex: none;
    width: 9px;
    height: 9px;
    border-radius: 99px;
    border: 2px solid var(--edge);
  }
  [role="status"][data-state="ready"]::before,
  [role="status"][data-state="done"]::before {
    background: var(--for);
    border-color: var(--for);
  }
  [role="status"][data-lacking]::before {
    background: var(--tie);
    border-color: var(--tie);
  }
  [role="status"][data-state="error"]::before {
    background: var(--against);
    border-color: var(--against);
  }
  [role="status"][data-state="reading"]::before,
  [role="status"][data-state="matching"]::before {
    background: var(--thread);
    border-color: var(--thread);
    animation: breathe 1.4s ease-in-out infinite;
  }
  @keyframes breathe {
    50% {
      opacity: 0.3;
    }
  }
  progress {
    width: min(100%, 420px);
    height: 6px;
    accent-color: var(--thread);
  }
  .does {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
    margin-left: auto;
  }
  @container (max-width: 1360px) {
    header {
      gap: var(--s2) var(--s3);
    }
    .steps button {
      padding: 6px 10px;
    }
  }
  @container (max-width: 1080px) {
    nav {
      order: 3;
      width: 100%;
    }
    .steps {
      justify-content: space-between;
    }
    .side {
      margin-left: auto;
    }
  }
  @container (max-width: 560px) {
    header,
    footer {
      padding: 8px var(--s4);
    }
    .steps button {
      padding: 6px 8px;
      font-size: 13px;
    }
    .steps button:not([aria-current]) .name {
      position: absolute;
      clip-path: inset(50%);
      width: 1px;
      height: 1px;
      overflow: hidden;
    }
    .steps button .at {
      min-width: 18px;
    }
    .does {
      width: 100%;
      margin: 0;
    }
    .does button {
      flex: auto;
      padding: 8px;
    }
    .verb {
      position: absolute;
      clip-path: inset(50%);
    }
    header {
      gap: 6px var(--s2);
    }
    .side {
      display: contents;
    }
    .language {
      order: 1;
      margin-left: auto;
    }
    .chip {
      order: 2;
      font-size: 11.5px;
      padding: 2px 8px;
    }
  }
  @container (max-width: 340px) {
    .steps button {
      padding: 6px 5px;
      gap: 3px;
    }
  }
  /* Where there is little room, the whole page scrolls under the bar. */
  @media (max-width: 700px), (max-height: 560px) {
    :host {
      height: auto;
      overflow: visible;
    }
    main,
    main.review {
      overflow: visible;
    }
    footer {
      position: sticky;
      bottom: 0;
    }
  }
  @media (max-height: 400px) {
    footer {
      position: static;
    }
  }
  /* Paper shows the whole step, and on every sheet of it that the people are invented. */
  @media print {
    :host {
      display: block;
      height: auto;
      overflow: visible;
    }
    main,
    main.review {
      overflow: visible;
    }
    main.review > reencuentro-review {
      height: auto;
    }
    .watermark {
      inset: 40% 0 auto 0;
      opacity: 0.14;
    }
    footer {
      display: none;
    }
  }
`;
