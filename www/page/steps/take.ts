//! Step 5: the links as a spreadsheet to take away, and what they are: leads to verify.

import { css, html, type TemplateResult } from "lit";
import { integer } from "../../shared/format.js";
import type { Summary } from "../../shared/protocol.js";
import { VERDICTS } from "../decisions.js";
import { looseThread } from "../marks.js";
import { Part } from "../part.js";
import { MARKS } from "../review/decide.js";
import { base } from "../theme.js";
import { verdictId } from "../words.js";

export class TakeStep extends Part {
  protected override render(): TemplateResult {
    const { summary } = this.session;
    if (!summary) return this.#empty();
    return html`<div class="step">
      <div><h1>${this.say("page-take-title")}</h1><p class="lede">${this.say("page-take-lede")}</p></div>
      ${this.addedNotice()}
      <ul class="downloads">
        ${(["xlsx", "csv"] as const).map((kind) => html`<li class="card">
          <h2>${this.say(`page-take-${kind}`)}</h2>
          <p class="soft">${this.say(`page-take-${kind}-more`)}</p>
          <button type="button" class=${kind === "xlsx" ? "go" : ""} data-testid="download-${kind}" @click=${() => this.session.download(kind)}>${this.say(`page-download-${kind}`)}</button>
        </li>`)}
      </ul>
      ${this.#decisions()} ${this.#counts(summary)}
      <p class="lead"><b>${this.say("page-lead")}</b> ${this.say("page-lead-more")}</p>
    </div>`;
  }

  #empty(): TemplateResult {
    const { canMatch } = this.session;
    return html`<div class="empty">${looseThread}
      <h1>${this.say("page-take-title")}</h1>
      <p class="soft">${this.say(!canMatch ? "page-nothing-loaded" : this.session.cleared ? "page-links-cleared" : "page-not-matched")}</p>
      ${canMatch
        ? html`<button type="button" class="go" ?disabled=${this.session.busy} @click=${() => this.session.match()}>${this.say("page-find-links")}</button>`
        : html`<button type="button" class="go" @click=${() => this.session.go("load")}>${this.say("page-go-load")}</button>`}</div>`;
  }

  #decisions(): TemplateResult {
    const { session } = this;
    const { standing, unsaved, conflicts } = session.decisions;
    return html`<section class="card decided" aria-labelledby="decided" data-testid="decisions">
      <h2 id="decided">${this.say("page-decisions")}</h2>
      ${standing.length === 0
        ? html`<p class="soft">${this.say("page-decisions-none")}</p>`
        : html`<ul class="chips">${VERDICTS.map((verdict) => [verdict, standing.filter((one) => one.verdict === verdict).length] as const)
              .filter(([, n]) => n > 0)
              .map(([verdict, n]) => html`<li><span class="band ${MARKS[verdict]}">${this.say(verdictId(verdict))}</span> <span class="num">${integer(session.language, n)}</span></li>`)}</ul>
            ${conflicts.map(({ code, childId, adultIds }) => html`<p class="problem">
              <b>${session.decisions.nameOf("child", childId)}</b>: ${this.say(code)} ${adultIds.map((id) => session.decisions.nameOf("adult", id)).join("; ")}</p>`)}
            <p class="soft">${this.say(unsaved ? "page-decisions-unsaved" : "page-decisions-saved")}</p>
            <button type="button" data-testid="download-decisions" @click=${() => session.downloadDecisions()}>${this.say("page-decisions-download")}</button>`}
    </section>`;
  }

  #counts(summary: Summary): TemplateResult {
    const rows: [string, number][] = [
      ...summary.byBand.map(([band, n]): [string, number] => [band, n]),
      ["none", summary.withoutCandidate],
    ];
    const most = Math.max(1, ...rows.map(([, n]) => n));
    return html`<section aria-labelledby="counts">
      <h2 id="counts">${this.say("page-take-counts", { count: integer(this.session.language, summary.children) })}</h2>
      <table>
        <tbody>${rows.map(([band, n]) => html`<tr>
          <th scope="row"><span class="band ${band}">${this.say(`page-band-${band.replace("_", "-")}`)}</span></th>
          <td class="soft small">${this.say(`page-band-${band.replace("_", "-")}-more`)}</td>
          <td class="bar"><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width=${(100 * n) / most} height="10" rx="1" class=${band}></rect></svg></td>
          <td class="num">${integer(this.session.language, n)}</td>
        </tr>`)}</tbody>
      </table>
    </section>`;
  }

  static override styles = [
    base,
    css`
      .downloads {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr));
        gap: var(--s4);
      }
      .downloads li {
        padding: var(--s5);
        display: grid;
        gap: var(--s2);
        justify-items: start;
        grid-template-rows: auto 1fr auto;
      }
      .decided {
        padding: var(--s5);
        display: grid;
        gap: var(--s2);
        justify-items: start;
      }
      .decided .chips {
        gap: var(--s2) var(--s4);
      }
      table {
        width: 100%;
        border-collapse: collapse;
        margin-top: var(--s3);
      }
      th,
      td {
        text-align: left;
        padding: 8px 14px 8px 0;
        border-top: 1px solid var(--line);
        font-weight: 400;
      }
      td.num {
        text-align: right;
        padding: 0;
      }
      .bar {
        width: 30%;
      }
      .bar svg {
        width: 100%;
        height: 10px;
        display: block;
      }
      rect {
        fill: var(--edge);
      }
      rect.strong {
        fill: var(--for);
      }
      rect.likely,
      rect.possible {
        fill: var(--thread);
      }
      rect.tie {
        fill: var(--tie);
      }
      .lead {
        background: var(--thread-soft);
        border-radius: var(--r);
        padding: var(--s4) var(--s5);
        max-width: 80ch;
      }
      @container (max-width: 700px) {
        .bar {
          display: none;
        }
      }
    `,
  ];
}
