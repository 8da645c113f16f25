//! The element: heading, the five steps, the screen of the step, and the bar with what can be done next.

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { integer, number } from "../shared/format.js";
import type { Language, Progress } from "../shared/protocol.js";
import { dropped } from "./dropped.js";
import { frameStyles } from "./frame.js";
import { wordmark } from "./marks.js";
import { Part } from "./part.js";
import { Session, STEPS, type Step } from "./session.js";
import { CheckStep } from "./steps/check.js";
import { ColumnsStep } from "./steps/columns.js";
import { LoadStep } from "./steps/load.js";
import { ReviewStep } from "./steps/review.js";
import { TakeStep } from "./steps/take.js";
import { base, tokens } from "./theme.js";

const screens = { load: LoadStep, columns: ColumnsStep, check: CheckStep, review: ReviewStep, take: TakeStep };

function defineScreens(): void {
  for (const [step, screen] of Object.entries(screens)) {
    const name = `reencuentro-${step}`;
    if (!customElements.get(name)) customElements.define(name, screen);
  }
}

/**
 * `lang` (`en` or `es`; the browser's where left out), `theme` (`light` or `dark`; the system's where left out) and
 * `workers` (how many share a match; where left out, as many as the machine bears and the lists are worth).
 */
export class ReencuentroWidget extends Part {
  static override properties = { ...Part.properties, lang: { reflect: true }, theme: { reflect: true }, workers: { type: Number }, requests: { state: true } };

  declare theme: string | undefined;
  declare workers: number | undefined;
  declare requests: number;
  #observer: PerformanceObserver | undefined;
  #stepDrawn: Step = "load";

  constructor() {
    super();
    defineScreens();
    this.session = new Session();
    this.requests = 0;
    // A file dropped beside the drop zone would else be opened in place of this page.
    this.addEventListener("dragover", (event) => event.preventDefault());
    this.addEventListener("drop", (event) => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      void dropped(event.dataTransfer).then((files) => this.session.addFiles(files));
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.lang) this.lang = navigator.language.toLowerCase().startsWith("es") ? "es" : "en";
    this.#observer = new PerformanceObserver((list) => {
      // The worker's own script and the engine come out of this page, not over the network.
      this.requests += list.getEntries().filter(({ name }) => /^(https?|wss?):/.test(name)).length;
    });
    this.#observer.observe({ type: "resource" });
    window.addEventListener("beforeunload", this.#keep);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    window.removeEventListener("beforeunload", this.#keep);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const language: Language = this.lang === "es" ? "es" : "en";
    if (changed.has("workers")) this.session.workers = this.workers && this.workers >= 1 ? Math.trunc(Math.min(this.workers, 16)) : undefined;
    if (changed.has("lang") && (language !== this.session.language || !this.hasUpdated)) {
      void this.session.setLanguage(language);
      if (this.parentElement === document.body) document.documentElement.lang = language;
    }
  }

  protected override updated(): void {
    if (this.#stepDrawn === this.session.step) return;
    this.#stepDrawn = this.session.step;
    // The reader is taken to the new screen: sighted ones see its top, others hear its heading.
    this.renderRoot.querySelector("main")?.scrollTo(0, 0);
    this.renderRoot.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult {
    const { session } = this;
    return html`
      <header>
        <p class="word">${wordmark}Reencuentro</p>
        <nav aria-label=${this.say("page-steps")}>
          <ol class="steps">
            ${STEPS.map((step, at) => this.#step(step, at))}
          </ol>
        </nav>
        <div class="side">
          ${session.invented ? html`<span class="chip invented">${this.say("page-invented")}</span>` : nothing}
          <span class="chip" data-testid="requests">${this.say("page-nothing-leaves")} <b class="num">${this.say("page-requests", { count: integer(session.language, this.requests), n: this.requests })}</b></span>
          <label class="language"><span class="hidden">${this.say("page-language")}</span>
            <select data-testid="language" @change=${this.#chooseLanguage}>
              <option value="en" lang="en" ?selected=${session.language === "en"}>English</option>
              <option value="es" lang="es" ?selected=${session.language === "es"}>Español</option>
            </select></label>
        </div>
      </header>
      <main tabindex="-1" aria-label=${this.say(`page-step-${session.step}`)} class=${session.step} @browse=${this.#browse}>
        ${this.#screen()}
        <input
          class="hidden" type="file" multiple tabindex="-1" data-testid="file-input" aria-label=${this.say("page-browse")}
          accept=".csv,.tsv,.txt,.xlsx,.xls,.xlsb,.xlsm,.ods,.json" @change=${this.#takeFiles}
        >
        ${session.invented ? html`<p class="watermark" aria-hidden="true">${this.say("page-watermark")}</p>` : nothing}
      </main>
      ${this.#bar()}
    `;
  }

  #step(step: Step, at: number): TemplateResult {
    const here = this.session.step === step;
    const open = step === "columns" ? this.session.openQuestions() : 0;
    return html`<li>
      <button type="button" data-testid="step-${step}" aria-current=${here ? "step" : nothing} @click=${() => this.session.go(step)}>
        <span class="at num">${at + 1}</span><span class="name">${this.say(`page-step-${step}`)}</span>
        ${open > 0 ? html`<span class="open num" data-testid="questions"><span aria-hidden="true">${integer(this.session.language, open)}</span><span class="hidden">${this.say("page-asked-short", { count: integer(this.session.language, open), n: open })}</span></span>` : nothing}
      </button>
    </li>`;
  }

  #screen(): TemplateResult {
    const { session } = this;
    switch (session.step) {
      case "load":
        return html`<reencuentro-load .session=${session}></reencuentro-load>`;
      case "columns":
        return html`<reencuentro-columns .session=${session}></reencuentro-columns>`;
      case "check":
        return html`<reencuentro-check .session=${session}></reencuentro-check>`;
      case "review":
        return html`<reencuentro-review .session=${session}></reencuentro-review>`;
      case "take":
        return html`<reencuentro-take .session=${session}></reencuentro-take>`;
    }
  }

  #bar(): TemplateResult {
    const { session } = this;
    const { phase } = session;
    const again = phase === "done";
    return html`<footer>
      <div class="says">
        <p role="status" data-testid="status" data-state=${phase} ?data-lacking=${session.lacking}>${this.#status()}</p>
        ${session.busy ? this.#progress() : nothing}
      </div>
      <div class="does">
        ${again && session.step !== "take"
          ? html`<button type="button" data-testid="download-csv" @click=${() => session.download("csv")}><span class="verb">${this.say("page-download")} </span>.csv</button>
              <button type="button" data-testid="download-xlsx" @click=${() => session.download("xlsx")}><span class="verb">${this.say("page-download")} </span>.xlsx</button>`
          : nothing}
        <button type="button" data-testid="cancel" ?hidden=${!session.busy} @click=${() => session.cancel()}>${this.say("page-cancel")}</button>
        <button
          type="button" class=${again ? "" : "go"} data-testid="find-links" ?disabled=${!session.canMatch || session.busy}
          @click=${() => session.match()}
        >${this.say(again ? "page-find-links-again" : "page-find-links")}</button>
      </div>
    </footer>`;
  }

  #progress(): TemplateResult {
    const { session } = this;
    const { phase, language, readingNow } = session;
    const several = phase === "reading" && readingNow && readingNow.total > 1 ? readingNow : undefined;
    const comparing = phase === "matching" && session.progress?.doing === "comparing" ? session.progress : undefined;
    const progress = comparing ?? several;
    return html`<progress aria-label=${this.#status()} max=${progress?.total ?? 1} value=${progress ? progress.done : nothing}></progress>
      ${several
        ? html`<p class="now small soft">${this.say("page-reading-now", { at: integer(language, several.done + 1), total: integer(language, several.total), file: several.file })}</p>`
        : nothing}
      ${comparing ? html`<p class="now small soft num" data-testid="now">${this.#now(comparing)}</p>` : nothing}`;
  }

  /** How many children are compared, and about how long it still takes. */
  #now({ done, total }: Progress): string {
    const { language, left } = this.session;
    const count = this.say("page-matching-now", { done: integer(language, done), total: integer(language, total) });
    if (!left) return count;
    return `${count} ${this.say(`page-matching-${left.unit}`, { count: integer(language, left.count), n: left.count })}`;
  }

  /** The browser asks before decisions that were not taken away are lost. */
  #keep = (event: BeforeUnloadEvent): void => {
    if (this.session.decisions.unsaved) event.preventDefault();
  };

  #status(): string {
    const { session } = this;
    const { phase, language } = session;
    if (session.failure && phase !== "reading" && phase !== "matching") return this.say(session.failure, session.failureValues);
    const refused = session.files.filter((file) => file.state === "refused" || file.newer).length;
    const rows = session.sheets.reduce((sum, sheet) => sum + sheet.dataRows, 0);
    switch (phase) {
      case "ready":
        return [
          this.say(session.lacking ? "page-status-read" : "page-status-ready", {
            sheets: integer(language, session.sheets.length), n: session.sheets.length, rows: integer(language, rows),
          }),
          session.lists("children") ? "" : this.say("page-no-children"),
          session.lists("adults") ? "" : this.say("page-no-adults"),
          refused > 0 ? this.say("page-status-refused", { count: integer(language, refused), n: refused }) : "",
        ].filter(Boolean).join(" ");
      case "done": {
        const { children = 0, adults = 0, memory = 0 } = session.summary ?? {};
        if (session.summary?.frozen) {
          return this.say("page-status-added", { children: integer(language, children), adults: integer(language, adults) });
        }
        const seconds = session.took / 1_000;
        return this.say("page-status-done", {
          children: integer(language, children), adults: integer(language, adults), seconds: number(language, seconds, seconds < 10 ? 1 : 0),
          memory: integer(language, Math.round(memory / 2 ** 20)),
        });
      }
      case "matching": {
        const doing = session.progress?.doing ?? "counting";
        return this.say(doing === "comparing" ? "page-status-matching" : `page-matching-${doing}`);
      }
      default:
        return this.say(`page-status-${phase}`);
    }
  }

  #chooseLanguage(event: Event): void {
    this.lang = (event.target as HTMLSelectElement).value;
  }

  #takeFiles(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.session.addFiles(input.files ?? []);
    // So that choosing the same file again is a change again.
    input.value = "";
  }

  #browse(): void {
    this.renderRoot.querySelector<HTMLInputElement>("input[type=file]")?.click();
  }

  static override styles = [tokens, base, frameStyles];
}
