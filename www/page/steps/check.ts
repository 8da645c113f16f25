//! Step 3: what will be matched, what could not be read cell by cell, and who stands in two lists.

import { css, html, nothing, type TemplateResult } from "lit";
import { integer } from "../../shared/format.js";
import type { CheckReport, JoinReport, Problem, Severity } from "../../shared/protocol.js";
import { looseThread } from "../marks.js";
import { Part } from "../part.js";
import { base } from "../theme.js";
import { problemValues, sheetName } from "../words.js";

/** Rows drawn of one kind of problem, until more are asked for. */
const DRAWN = 20;

const SEVERITIES: Severity[] = ["refused", "warning", "note"];

export class CheckStep extends Part {
  static override properties = { ...Part.properties, kind: { state: true }, drawn: { state: true } };

  /** The kind of problem shown; all where undefined. */
  declare kind: string | undefined;
  /** How many rows of each kind are drawn. */
  declare drawn: ReadonlyMap<string, number>;

  constructor() {
    super();
    this.drawn = new Map();
  }

  protected override render(): TemplateResult {
    const { session } = this;
    if (!session.canMatch) return this.#empty();
    const { check } = session;
    return html`<div class="step">
      <div><h1>${this.say("page-check-title")}</h1><p class="lede">${this.say("page-check-lede")}</p></div>
      ${check ? this.#report(check) : html`<p class="soft">${this.say("page-check-waiting")}</p>`}
    </div>`;
  }

  protected override updated(): void {
    const { session } = this;
    if (!session.check && session.canMatch && !session.busy && !session.failure) void session.loadCheck();
  }

  #empty(): TemplateResult {
    return html`<div class="empty">${looseThread}
      <h1>${this.say("page-check-title")}</h1><p class="soft">${this.say("page-nothing-loaded")}</p>
      <button type="button" class="go" @click=${() => this.session.go("load")}>${this.say("page-go-load")}</button></div>`;
  }

  #report(check: CheckReport): TemplateResult {
    const figure = (id: string, n: number) =>
      html`<div class="card"><dt>${this.say(id, { n })}</dt><dd class="num">${integer(this.session.language, n)}</dd></div>`;
    return html`
      <dl class="figures">
        ${figure("page-children", check.children)} ${figure("page-adults", check.adults)}
        ${figure("page-skipped-rows", check.skippedRows)} ${figure("page-unread-cells", check.problems.length)}
      </dl>
      ${check.children === 0 || check.adults === 0 ? html`<p class="problem refused">${this.say(check.children === 0 ? "page-no-children" : "page-no-adults")}</p>` : nothing}
      ${this.#problems(check.problems)} ${this.#joins(check.joins)}
    `;
  }

  #problems(problems: Problem[]): TemplateResult {
    const kinds = Map.groupBy(
      problems.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)),
      (problem) => problem.code,
    );
    if (kinds.size === 0) return html`<section><h2>${this.say("page-problems")}</h2><p class="soft">${this.say("page-problems-none")}</p></section>`;
    const shown = [...kinds].filter(([code]) => this.kind === undefined || !kinds.has(this.kind) || code === this.kind);
    return html`<section aria-labelledby="problems">
      <h2 id="problems">${this.say("page-problems")}</h2>
      <p class="soft">${this.say("page-problems-lede")}</p>
      ${kinds.size > 1
        ? html`<div class="chips" role="group" aria-label=${this.say("page-problems-filter")}>
            <button type="button" aria-pressed=${this.kind === undefined} @click=${() => (this.kind = undefined)}>${this.say("page-all")} ${integer(this.session.language, problems.length)}</button>
            ${[...kinds].map(([code, found]) => html`<button
              type="button" aria-pressed=${this.kind === code} @click=${() => (this.kind = code)}
            >${firstSentence(this.#title(found))} ${integer(this.session.language, found.length)}</button>`)}
          </div>`
        : nothing}
      ${shown.map(([code, found]) => this.#kind(code, found))}
    </section>`;
  }

  /** The sentence that all of a kind share: what is different in each is left out. */
  #title(found: Problem[]): string {
    const [first, ...others] = found.map((problem) => problemValues(problem)) as [Record<string, string>];
    const shared = Object.entries(first).map(([name, value]) => [name, others.every((other) => other[name] === value) ? value : "…"]);
    return this.say(found[0]!.code, Object.fromEntries(shared));
  }

  #kind(code: string, found: Problem[]): TemplateResult {
    const drawn = this.drawn.get(code) ?? DRAWN;
    const first = found[0]!;
    return html`<div class="kind card">
      <h3 class="problem ${first.severity}">${this.#title(found)} <span class="soft num">${integer(this.session.language, found.length)}</span></h3>
      <div class="scroll" tabindex="0" role="group" aria-label=${this.#title(found)}><table>
        <thead><tr>
          <th scope="col">${this.say("page-th-file")}</th><th scope="col">${this.say("page-th-row")}</th>
          <th scope="col">${this.say("page-th-column")}</th><th scope="col">${this.say("page-th-seen")}</th>
        </tr></thead>
        <tbody>${found.slice(0, drawn).map((problem) => html`<tr>
          <td>${sheetName(problem.place)}</td>
          <td class="num">${problem.place.row ?? "–"}</td>
          <td>${problem.place.column ?? "–"}${problem.place.header ? html` <span class="soft">${problem.place.header}</span>` : nothing}</td>
          <td>${problem.seen === undefined ? "–" : html`<code>${problem.seen}</code>`}</td>
        </tr>`)}</tbody>
      </table></div>
      ${found.length > drawn
        ? html`<button type="button" class="quiet" @click=${() => (this.drawn = new Map(this.drawn).set(code, drawn + 200))}>${this.say("page-show-more", { count: integer(this.session.language, found.length - drawn) })}</button>`
        : nothing}
    </div>`;
  }

  #joins(reports: JoinReport[]): TemplateResult {
    // Two reasons to take the same records for one person are one question.
    const joins = [...new Map(reports.map((join) => [join.ids.join("\n"), join])).values()];
    return html`<section aria-labelledby="joins">
      <h2 id="joins">${this.say("page-joins")}</h2>
      ${joins.length === 0
        ? html`<p class="soft">${this.say("page-joins-none")}</p>`
        : html`<p class="soft">${this.say("page-joins-lede")}</p>
            <ul class="joins">${joins.slice(0, this.drawn.get("joins") ?? DRAWN).map((join) => this.#join(join))}</ul>
            ${joins.length > (this.drawn.get("joins") ?? DRAWN)
              ? html`<button type="button" class="quiet" @click=${() => (this.drawn = new Map(this.drawn).set("joins", joins.length))}>${this.say("page-show-more", { count: integer(this.session.language, joins.length - DRAWN) })}</button>`
              : nothing}`}
    </section>`;
  }

  #join(join: JoinReport): TemplateResult {
    const [first = "", second = ""] = join.ids;
    return html`<li class="card join">
      <div>
        <h3>${join.names.join(" · ")}</h3>
        <p class="soft small">${this.say(join.child ? "page-a-child" : "page-an-adult")} · ${this.say(join.reason)}</p>
        <p class="soft small">${join.places.map((place) => this.say("page-place-row", { where: sheetName(place), row: place.row ?? "" })).join(" · ")}</p>
      </div>
      <button type="button" @click=${() => this.session.setJoin(first, second, join.undone)}>${this.say(join.undone ? "page-join-redo" : "page-join-undo")}</button>
    </li>`;
  }

  static override styles = [
    base,
    css`
      .figures {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
        gap: var(--s3);
      }
      .figures div {
        padding: var(--s3) var(--s4);
        display: flex;
        flex-direction: column-reverse;
      }
      dt {
        color: var(--soft);
        font-size: 14px;
      }
      dd {
        font: 600 30px/1.2 var(--serif);
      }
      .chips {
        margin: var(--s3) 0;
      }
      .chips button {
        text-align: left;
      }
      .kind {
        margin-top: var(--s3);
        padding: var(--s3) var(--s4);
      }
      .kind h3 {
        margin-bottom: var(--s2);
      }
      .scroll {
        overflow-x: auto;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: 14px;
      }
      th {
        text-align: left;
        font-weight: 500;
        color: var(--soft);
        font-size: 13px;
      }
      th,
      td {
        padding: 5px 12px 5px 0;
        border-top: 1px solid var(--line);
        vertical-align: top;
      }
      thead th {
        border: 0;
      }
      code {
        font: 13px/1.4 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace;
        background: var(--mark);
        border-radius: 4px;
        padding: 0 5px;
        overflow-wrap: anywhere;
      }
      .joins {
        display: grid;
        gap: var(--s2);
        margin-top: var(--s3);
      }
      .join {
        padding: var(--s3) var(--s4);
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2) var(--s4);
        align-items: center;
      }
      .join > div {
        flex: 1 1 260px;
      }
    `,
  ];
}

/** Enough to tell kinds apart: up to the first comma or full stop that ends a thought. */
function firstSentence(text: string): string {
  return /^.*?(?=[.,:;] |$)/.exec(text)![0].replace(/\.$/, "");
}
