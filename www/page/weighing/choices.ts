//! Before links are looked for: whether to learn from the files, the share that is expected, and the evidence that counts.

import { css, html, nothing, type TemplateResult } from "lit";
import { integer } from "../../shared/format.js";
import { Part } from "../part.js";
import { base } from "../theme.js";
import { learnedLine } from "./learned.js";
import { KINDS, LEARNS_FROM, learns, leftOut, withPiece, withoutPiece } from "./words.js";

export class WeighingChoices extends Part {
  static override properties = { ...Part.properties, wrong: { state: true } };

  /** What was typed as the share expected cannot be one. */
  declare wrong: boolean;

  constructor() {
    super();
    this.wrong = false;
  }

  protected override render(): TemplateResult {
    const { settings, summary } = this.session;
    const few = this.#few;
    return html`<section class="card weighing" aria-labelledby="weighing" data-testid="weighing">
      <div><h2 id="weighing" tabindex="-1">${this.say("page-weighing")}</h2><p class="soft">${this.say("page-weighing-lede")}</p></div>
      <div class="one">
        <label class="tick"><input type="checkbox" data-testid="learn" aria-describedby="learn-more" .checked=${learns(settings) && !few} ?disabled=${few} @change=${this.#learn}> ${this.say("page-learn")}</label>
        <p class="soft small" id="learn-more">${this.#tooFew()} ${this.say("page-learn-more", { least: this.#number(LEARNS_FROM) })}</p>
        ${summary && !few ? html`<p class="small" data-testid="learned-here">${learnedLine(summary, this.session, this.say.bind(this))}</p>` : nothing}
      </div>
      <div class="one">
        <label for="expected">${this.say("page-share-question")}</label>
        <input
          id="expected" class="field num" type="number" min="1" max="99" data-testid="expected" aria-describedby="expected-more expected-wrong" aria-invalid=${this.wrong ? "true" : nothing}
          .value=${settings.parentShare === undefined ? "" : String(Math.round(settings.parentShare * 100))} @change=${this.#expect}
        >
        <p class="problem small" id="expected-wrong" role="status" ?hidden=${!this.wrong}>${this.wrong ? this.#stillUsing() : nothing}</p>
        <p class="soft small" id="expected-more">${this.say("page-share-empty")}</p>
      </div>
      ${this.#kinds()}
    </section>`;
  }

  #number(n: number): string {
    return integer(this.session.language, n);
  }

  get #children(): number | undefined {
    return this.session.check?.children ?? this.session.summary?.children;
  }

  get #few(): boolean {
    return (this.#children ?? LEARNS_FROM) < LEARNS_FROM;
  }

  #tooFew(): string {
    const children = this.#children ?? 0;
    return this.#few ? this.say("page-learn-few", { count: this.#number(children), n: children }) : "";
  }

  #stillUsing(): string {
    const { parentShare } = this.session.settings;
    return parentShare === undefined ? this.say("page-share-wrong-estimate") : this.say("page-share-wrong", { share: this.#number(Math.round(parentShare * 100)) });
  }

  #kinds(): TemplateResult {
    const { settings } = this.session;
    const out = leftOut(settings);
    return html`<details data-testid="kinds">
      <summary>${this.say("page-kinds")}${out.length > 0 ? html` <span class="num">${this.#number(KINDS.length - out.length)} / ${this.#number(KINDS.length)}</span>` : nothing}</summary>
      <p class="soft small" id="kinds-more">${this.say("page-kinds-more")}</p>
      <div class="kinds" role="group" aria-label=${this.say("page-kinds")} aria-describedby="kinds-more">${KINDS.map((kind) => html`<label class="tick"><input
        type="checkbox" data-testid="kind-${kind}" .checked=${!out.includes(kind)} @change=${(event: Event) => this.#count(kind, event)}
      > ${this.say(`page-kind-${kind}`)}</label>`)}</div>
    </details>`;
  }

  #learn(event: Event): void {
    this.#count("learning", event);
  }

  #count(piece: (typeof KINDS)[number] | "learning", event: Event): void {
    const change = (event.target as HTMLInputElement).checked ? withPiece : withoutPiece;
    void this.session.weigh(change(this.session.settings, piece));
  }

  #expect(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.wrong = !input.checkValidity();
    if (this.wrong) return;
    void this.session.weigh({ parentShare: input.value === "" ? undefined : input.valueAsNumber / 100 });
  }

  static override styles = [
    base,
    css`
      .weighing {
        padding: var(--s4) var(--s5);
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s4);
      }
      .one {
        display: grid;
        gap: var(--s1);
        max-width: 76ch;
      }
      .tick {
        display: flex;
        gap: var(--s2);
        align-items: center;
        min-height: 32px;
      }
      .one .tick {
        font-weight: 600;
      }
      .tick input {
        flex: none;
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--thread);
      }
      .one .tick ~ p {
        padding-left: 26px;
      }
      input.field {
        width: 110px;
      }
      summary {
        cursor: pointer;
        color: var(--thread);
        font-weight: 600;
        font-size: 14px;
        padding: var(--s1) 0;
      }
      .kinds {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 250px), 1fr));
        gap: 0 var(--s4);
        margin-top: var(--s2);
      }
      @media (pointer: coarse) {
        .tick {
          min-height: 48px;
        }
      }
    `,
  ];
}
