//! How the bench looks: three panes side by side, one at a time where it is narrow, four columns where it is wide.

import { css } from "lit";

export const benchStyles = css`
  :host {
    overflow: auto;
  }
  .below {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  .below > .card {
    margin: var(--s2) var(--s4) 0;
  }
  .below > .bench {
    flex: 1;
    min-height: 0;
  }
  .bench {
    display: grid;
    grid-template-columns: clamp(264px, 20%, 400px) clamp(290px, 26%, 480px) minmax(0, 1fr);
    height: 100%;
    max-width: 2700px;
    margin: 0 auto;
  }
  .pane {
    overflow: auto;
    padding: var(--s4);
    outline-offset: -2px;
    min-width: 0;
  }
  .pane + .pane {
    border-left: 1px solid var(--line);
  }
  .pane:focus {
    outline: none;
  }
  .back {
    display: none;
    margin: -8px 0 4px -10px;
  }
  .sides {
    display: grid;
    grid-template-columns: 1fr 1fr;
    margin-bottom: var(--s3);
    background: var(--sunk);
    border-radius: var(--r);
    padding: 3px;
  }
  .sides button {
    border: 0;
    background: none;
    padding: 6px;
    min-height: 34px;
    font-weight: 400;
    border-radius: 8px;
    color: var(--soft);
  }
  .sides button[aria-pressed="true"] {
    background: var(--card);
    color: var(--ink);
    font-weight: 600;
    box-shadow: 0 1px 2px rgb(0 0 0 / 0.12);
  }
  @media (forced-colors: active) {
    .sides button[aria-pressed="true"] {
      border: 2px solid Highlight;
    }
  }
  .chips {
    margin: 10px 0;
  }
  .order {
    display: flex;
    gap: var(--s2);
    align-items: center;
    margin-bottom: var(--s2);
  }
  .order select {
    flex: 1;
    min-width: 0;
    min-height: 30px;
    padding: 2px 8px;
    font-size: 13px;
    border-color: var(--line);
    color: var(--ink);
  }
  .kid {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 8px;
    width: 100%;
    text-align: left;
    padding: 10px 12px;
    border: 1px solid transparent;
    background: none;
    font-weight: 400;
    font-size: 15px;
  }
  .kid[aria-current] {
    background: var(--card);
    border-color: var(--line);
    box-shadow: inset 3px 0 0 var(--thread);
  }
  .kid b {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .kid small {
    color: var(--soft);
    font-size: 13px;
    grid-column: 1 / -1;
  }
  .pager {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: var(--s2);
    padding-top: var(--s3);
  }
  .pager button {
    padding: 6px 10px;
    min-height: 32px;
    font-size: 13px;
  }
  .about {
    margin-bottom: var(--s3);
  }
  .cand {
    position: relative;
    display: block;
    width: 100%;
    text-align: left;
    font-weight: 400;
    font-size: 15px;
    line-height: 1.45;
    padding: 12px 14px 12px 40px;
    margin-bottom: 10px;
    overflow: hidden;
  }
  .cand[aria-current] {
    border-color: var(--thread);
    box-shadow: 0 0 0 1px var(--thread);
  }
  .cand .thread {
    position: absolute;
    left: 0;
    top: 0;
    height: 100%;
    width: 36px;
  }
  .top {
    display: flex;
    justify-content: space-between;
    gap: 8px;
  }
  .top b {
    font-weight: 600;
    overflow-wrap: anywhere;
    min-width: 0;
  }
  .line {
    display: block;
    color: var(--soft);
    font-size: 13.5px;
    margin-top: 2px;
    overflow-wrap: anywhere;
  }
  .chance {
    color: var(--ink);
  }
  .reason {
    padding-left: 16px;
    text-indent: -16px;
  }
  .reason::before {
    display: inline-block;
    width: 16px;
    text-indent: 0;
    font-weight: 700;
  }
  .reason.yes::before {
    content: "+";
    color: var(--for);
  }
  .reason.no::before {
    content: "−";
    color: var(--against);
  }
  .held {
    display: block;
    font-size: 13px;
    color: var(--soft);
    border-top: 1px dashed var(--line);
    margin-top: 8px;
    padding-top: 8px;
  }
  .nobody {
    border: 1px dashed var(--edge);
    border-radius: var(--r);
    padding-left: 14px;
  }
  .nobody .quiet {
    margin: 4px 0 -4px -10px;
  }
  .by-hand {
    margin-top: var(--s4);
    display: grid;
    gap: var(--s1);
    font-size: 14px;
  }
  form {
    margin-top: var(--s2);
    font-size: 14px;
    display: grid;
    gap: var(--s2);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
    align-items: center;
  }
  .row input {
    width: 76px;
  }
  .row .quiet {
    margin: 0;
  }
  /* Of the pane alone: while a pair is open on a narrow screen the bench bears this name too. */
  @container (min-width: 901px) {
    .pane.evidence {
      display: flex;
      flex-direction: column;
    }
  }
  .both > * {
    max-width: 1000px;
  }
  .more {
    margin: var(--s1) 0 0 -10px;
  }
  .evidence section {
    margin-top: var(--s5);
  }
  .ask {
    background: var(--thread-soft);
    border-radius: var(--r);
    padding: 12px 16px;
    margin-top: var(--s4);
  }
  .why-not {
    background: none;
    border: 1px solid var(--line);
  }
  .ask + .ask {
    margin-top: var(--s2);
  }
  .verify {
    margin-top: var(--s4);
  }
  .nobody-found {
    padding: var(--s3) 0;
  }
  @container (min-width: 2000px) {
    .both {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: var(--s5);
      align-content: start;
    }
    .evidence section {
      margin-top: 0;
    }
  }
  @container (max-width: 900px) {
    .bench {
      display: block;
    }
    .pane {
      display: none;
      height: 100%;
    }
    .bench.people > .people,
    .bench.candidates > .candidates,
    .bench.evidence > .evidence {
      display: block;
      border: 0;
    }
    .back {
      display: inline-block;
    }
  }
  @container (max-width: 560px) {
    .pane {
      padding: var(--s3) var(--s4);
    }
  }
  /* Where there is little room, the whole page scrolls and not each pane. */
  @media (max-width: 700px), (max-height: 560px) {
    :host,
    .below,
    .bench,
    .pane {
      height: auto;
      overflow: visible;
    }
  }
`;
