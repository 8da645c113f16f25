//! Step 4, the bench: people on the left, who may belong to the chosen one, and the evidence for the pair.

import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { integer, oddsInWords } from "../../shared/format.js";
import type { Band, Candidate, CandidateList, Decision, Evidence, ListItem, NoCandidate, PersonCard } from "../../shared/protocol.js";
import { PAGE_SIZE, type Filter, type Order, type Pane } from "../bench.js";
import { looseThread, thread } from "../marks.js";
import { Part } from "../part.js";
import { shareBadge } from "../review/badge.js";
import { decideBar, decidedNow, decideKey, decideStyles, isTyping, keysDialog, pill } from "../review/decide.js";
import { flipList, flipStyles, restsOn } from "../review/flips.js";
import { isCompared, pairStyles, pairTable, rowsOf, type Whole } from "../review/pair.js";
import { benchStyles } from "../review/styles.js";
import { waterfall, waterfallStyles } from "../review/waterfall.js";
import { base } from "../theme.js";
import { learnedStyles, weighed } from "../weighing/learned.js";
import { sheetName } from "../words.js";

const SEARCH_PAUSE = 150;

export class ReviewStep extends Part {
  static override properties = { ...Part.properties, declaring: { state: true }, whole: { state: true } };

  /** The share of children with a parent in the files is being typed. */
  declare declaring: boolean;
  declare whole: Whole;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #pane: Pane = "people";

  constructor() {
    super();
    this.declaring = false;
    this.whole = "compared";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("keydown", this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.#key);
  }

  protected override render(): TemplateResult {
    const { session } = this;
    if (!session.summary) return this.#empty();
    const bench = html`<div class="bench ${session.bench.pane}">
      ${this.#people()} ${this.#candidates()} ${this.#evidence()}
    </div>`;
    return html`
      <h1 class="hidden">${this.say("page-step-review")}</h1>
      ${session.summary.frozen ? html`<div class="below">${this.addedNotice()}${bench}</div>` : bench}
      <p class="hidden" aria-live="polite">${decidedNow(this.session, this.say.bind(this))}</p>
      ${keysDialog(this.session, this.say.bind(this))}
    `;
  }

  protected override updated(): void {
    const { pane } = this.session.bench;
    if (pane === this.#pane) return;
    this.#pane = pane;
    // Where only one pane is shown, the one that had the focus is gone now.
    const shown = this.renderRoot.querySelector<HTMLElement>(`.pane.${pane}`);
    const back = shown?.querySelector<HTMLElement>(".back");
    if (pane !== "people" && back && back.offsetParent !== null) shown?.focus();
  }

  #empty(): TemplateResult {
    const { canMatch, phase } = this.session;
    if (phase === "matching")
      return html`<div class="empty">${looseThread}<h1>${this.say("page-step-review")}</h1><p class="soft">${this.say("page-matching-more")}</p></div>`;
    return html`<div class="empty">${looseThread}
      <h1>${this.say("page-step-review")}</h1>
      <p class="soft">${this.say(!canMatch ? "page-nothing-loaded" : this.session.cleared ? "page-links-cleared" : "page-not-matched")}</p>
      ${canMatch
        ? html`<button type="button" class="go" ?disabled=${this.session.busy} @click=${() => this.session.match()}>${this.say("page-find-links")}</button>`
        : html`<button type="button" class="go" @click=${() => this.session.go("load")}>${this.say("page-go-load")}</button>`}</div>`;
  }

  // --- people ------------------------------------------------------------------------------------------------------

  #people(): TemplateResult {
    const { bench, language } = this.session;
    const { list, side } = bench;
    const entry = Math.max(0, list?.items.findIndex(({ person }) => person.index === bench.chosen) ?? 0);
    return html`<section class="pane people" tabindex="-1" aria-label=${this.say(`page-people-${side}`)}>
      <div class="sides" role="group" aria-label=${this.say("page-side")}>
        ${(["child", "adult"] as const).map((one) => html`<button
          type="button" aria-pressed=${side === one} data-testid="side-${one}" @click=${() => this.session.workbench.setSide(one)}
        >${this.say(`page-side-${one}`)}</button>`)}
      </div>
      <input
        class="field search" type="search" data-testid="search" aria-label=${this.say("page-search")} placeholder=${this.say("page-search")}
        .value=${bench.search} @input=${this.#search}
      >
      ${this.#filters()} ${bench.filter === undefined ? this.#order(bench.order) : nothing}
      ${list && list.total === 0 ? html`<p class="soft nobody-found">${this.say("page-nobody-fits-search")}</p>` : nothing}
      <ul class="list" @keydown=${this.#arrows} data-testid="people">
        ${repeat(list?.items ?? [], (item) => item.person.index, (item, at) => this.#person(item, at === entry))}
      </ul>
      ${list && list.total > PAGE_SIZE
        ? html`<div class="pager">
            <button type="button" ?disabled=${bench.offset === 0} @click=${() => this.#page(-1)}>${this.say("page-earlier")}</button>
            <span class="soft small num">${this.say("page-from-to", {
              from: integer(language, bench.offset + 1), to: integer(language, Math.min(list.total, bench.offset + PAGE_SIZE)), total: integer(language, list.total),
            })}</span>
            <button type="button" ?disabled=${bench.offset + PAGE_SIZE >= list.total} @click=${() => this.#page(1)}>${this.say("page-later")}</button>
          </div>`
        : nothing}
    </section>`;
  }

  #filters(): TemplateResult {
    const { bench, summary, language } = this.session;
    // Counts are known of children only: there is one best link a child.
    const counted = bench.side === "child";
    const chips: [Filter, string, number][] = [
      [undefined, "page-all", counted ? summary!.children : summary!.adults],
      ...summary!.byBand.filter(([, n]) => n > 0).map(([band, n]): [Filter, string, number] => [band, bandId(band), n]),
    ];
    if (!counted || summary!.withoutCandidate > 0) chips.push(["none", "page-band-none", summary!.withoutCandidate]);
    return html`<div class="chips" role="group" aria-label=${this.say("page-filter")}>
      ${chips.map(([filter, id, n]) => html`<button
        type="button" aria-pressed=${bench.filter === filter} @click=${() => this.session.workbench.setQuery({ filter })}
      >${this.say(id)}${counted || filter === undefined ? html` <span class="num">${integer(language, n)}</span>` : nothing}</button>`)}
    </div>`;
  }

  #order(order: Order): TemplateResult {
    return html`<label class="order soft small">${this.say("page-order-list")}
      <select data-testid="order" @change=${(event: Event) => this.session.workbench.setQuery({ order: (event.target as HTMLSelectElement).value as Order })}>
        ${(["best", "files"] as const).map((one) => html`<option value=${one} ?selected=${one === order} .selected=${one === order}>${this.say(`page-order-${one}`)}</option>`)}
      </select></label>`;
  }

  /** Tab enters the list at one person, arrow keys walk on from there. */
  #person({ person, best, noCandidate }: ListItem, entry: boolean): TemplateResult {
    const here = this.session.bench.chosen === person.index;
    return html`<li><button type="button" class="kid" tabindex=${entry ? 0 : -1} aria-current=${here ? "true" : nothing} @click=${() => this.session.workbench.choose(person.index)}>
      <b>${this.#name(person)}</b>
      ${best ? this.#band(best.band) : html`<span class="band none">${this.say("page-band-none")}</span>`}
      <small>${facts(person)}${this.#guarded(person)}${noCandidate ? html` <span>${this.say(noCandidateId(noCandidate))}</span>` : nothing}</small>
      ${pill(this.session.decisions.about(this.session.bench.side, person), this.say.bind(this))}
    </button></li>`;
  }

  #name(person: PersonCard): string {
    return person.name || this.say("page-no-name", { id: person.id });
  }

  #guarded(person: PersonCard): TemplateResult | typeof nothing {
    return shareBadge(person, this.say.bind(this));
  }

  #band(band: Band): TemplateResult {
    return html`<span class="band ${band}">${this.say(bandId(band))}</span>`;
  }

  // --- candidates --------------------------------------------------------------------------------------------------

  #candidates(): TemplateResult {
    const { bench } = this.session;
    const { candidates, side } = bench;
    return html`<section class="pane candidates" tabindex="-1" aria-label=${this.say(`page-candidates-${side}`)}>
      ${this.#back("people", `page-people-${side}`)}
      ${candidates
        ? html`<h2>${this.say(`page-who-${side}`, { name: this.#name(candidates.person) })}</h2>
            <p class="soft small about">${facts(candidates.person)}${this.#guarded(candidates.person)}</p>
            ${candidates.noCandidate ? html`<p class="problem note">${this.say(noCandidateId(candidates.noCandidate))}</p>` : nothing}
            <ul @keydown=${this.#arrows} data-testid="candidates">${candidates.candidates.map((candidate) => this.#candidate(candidate))}</ul>
            ${side === "adult" && candidates.candidates.length === 0 ? html`<p class="soft">${this.say("page-adult-nobody")}</p>` : nothing}
            ${this.#notInFiles(candidates)} ${this.#byHand(candidates)} ${weighed(this.session, this.session.summary!, this.say.bind(this))}`
        : bench.chosen === undefined
          ? html`<p class="soft">${this.say("page-choose-somebody")}</p>`
          : nothing}
    </section>`;
  }

  #candidate({ person, link, reasonsFor, reasonsAgainst }: Candidate): TemplateResult {
    const here = this.session.bench.other === person.index;
    const reasons = [...reasonsFor.slice(0, 2), ...reasonsAgainst.slice(0, reasonsFor.length > 1 ? 1 : 2)];
    const place = person.places[0];
    const weighed = this.session.bench.weighed?.get(person.index);
    const rests = weighed && restsOn(weighed, this.say.bind(this));
    return html`<li><button
      type="button" class="cand card" aria-current=${here ? "true" : nothing} @click=${() => this.session.workbench.compare(person.index)}
    >
      ${thread(link.band)}
      <span class="top"><b>${this.#name(person)}</b> ${this.#band(link.band)}</span>
      <span class="line">${facts(person)}${place ? html` · ${this.say("page-place-row", { where: sheetName(place), row: `${place.row ?? ""}` })}` : nothing}${this.#guarded(person)}</span>
      <span class="line chance">${this.say(`page-as-${link.relation}`, { chance: oddsInWords(this.session.language, link.probability) })}</span>
      ${reasons.map((reason, at) => html`<span class="line reason ${at < Math.min(2, reasonsFor.length) ? "yes" : "no"}">${reason}</span>`)}
      ${pill(this.#of(person), this.say.bind(this))}
      ${rests === undefined ? nothing : html`<span class="held" data-testid="rests">${rests}</span>`}
      ${link.heldBy.length > 0 ? html`<span class="held">${link.heldBy.map((id) => this.say(id)).join(" ")}</span>` : nothing}
      ${link.otherRelativeProbability >= 0.05
        ? html`<span class="held">${this.say("page-other-relative", { chance: oddsInWords(this.session.language, link.otherRelativeProbability) })}</span>`
        : nothing}
    </button></li>`;
  }

  /** What was decided of the chosen one and this one. */
  #of(other: PersonCard): Decision[] {
    const { candidates, side } = this.session.bench;
    if (!candidates) return [];
    const decision = side === "child" ? this.session.decisions.of(candidates.person, other) : this.session.decisions.of(other, candidates.person);
    return decision ? [decision] : [];
  }

  #notInFiles({ notInFileProbability }: CandidateList): TemplateResult | typeof nothing {
    const { summary, language } = this.session;
    if (notInFileProbability === undefined || !summary) return nothing;
    const share = integer(language, Math.round(summary.parentShare * 100));
    return html`<div class="cand nobody">
      <span class="top"><b>${this.say("page-not-in-files")}</b> <span class="band none">${oddsInWords(language, notInFileProbability)}</span></span>
      <span class="line">${this.say(summary.shareDeclared ? "page-share-declared" : "page-share-estimated", { share })}</span>
      ${this.declaring
        ? html`<form @submit=${this.#declare}>
            <label for="share">${this.say("page-share-question")}</label>
            <span class="row"><input id="share" class="field num" type="number" min="1" max="99" required .value=${String(Math.round(summary.parentShare * 100))}>
              <button type="submit" class="go">${this.say("page-share-use")}</button>
              ${summary.shareDeclared ? html`<button type="button" @click=${() => this.#share(undefined)}>${this.say("page-share-estimate")}</button>` : nothing}
              <button type="button" class="quiet" @click=${() => (this.declaring = false)}>${this.say("page-close")}</button></span>
          </form>`
        : html`<button type="button" class="quiet" data-testid="share" @click=${() => (this.declaring = true)}>${this.say("page-share-change")}</button>`}
    </div>`;
  }

  /** "Why not her?": anybody of the other side can be compared. */
  #byHand({ person }: CandidateList): TemplateResult {
    const { side, found, other } = this.session.bench;
    return html`<div class="by-hand">
      <label for="by-hand">${this.say(`page-by-hand-${side}`)}</label>
      <input
        id="by-hand" class="field" type="search" data-testid="by-hand" data-of=${person.index} placeholder=${this.say("page-search")}
        @input=${this.#searchOther}
      >
      ${found?.total === 0 ? html`<p class="soft small">${this.say("page-by-hand-nobody")}</p>` : nothing}
      <ul @keydown=${this.#arrows} data-testid="found">${(found?.items ?? []).map((item) => html`<li><button
        type="button" class="kid" aria-current=${other === item.person.index ? "true" : nothing} @click=${() => this.session.workbench.compare(item.person.index)}
      ><b>${this.#name(item.person)}</b><small>${facts(item.person)}${this.#guarded(item.person)}</small>${pill(this.#of(item.person), this.say.bind(this))}</button></li>`)}</ul>
    </div>`;
  }

  #searchOther(event: InputEvent): void {
    const { value } = event.target as HTMLInputElement;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.session.workbench.searchOther(value), SEARCH_PAUSE);
  }

  #declare(event: SubmitEvent): void {
    event.preventDefault();
    const input = this.renderRoot.querySelector<HTMLInputElement>("#share")!;
    this.#share(input.valueAsNumber / 100);
  }

  #share(share: number | undefined): void {
    this.declaring = false;
    void this.session.weighAgain({ parentShare: share });
  }

  // --- evidence ----------------------------------------------------------------------------------------------------

  #evidence(): TemplateResult {
    const { bench, language } = this.session;
    const { evidence } = bench;
    const say = this.say.bind(this);
    return html`<section class="pane evidence" tabindex="0" aria-label=${this.say("page-evidence")}>
      ${this.#back("candidates", `page-candidates-${bench.side}`)}
      ${evidence
        ? html`<h2 class="hidden">${this.say("page-evidence")}</h2>
            <div class="both"><div>${pairTable(evidence, this.whole, language, say)} ${this.#more(evidence)}</div>
            <div>${waterfall(evidence, language, say)}
            ${evidence.whyNot ? html`<p class="ask why-not" data-testid="why-not"><b>${this.say("page-why-not")}</b> ${this.say(evidence.whyNot, evidence.whyNotValues)}</p>` : nothing}
            ${evidence.wouldSettle ? html`<p class="ask" data-testid="settle"><b>${this.say("page-would-settle")}</b> ${this.say(evidence.wouldSettle, evidence.wouldSettleValues)}</p>` : nothing}
            ${flipList(evidence, language, say)}
            <p class="soft small verify">${this.say("page-lead")} ${this.say("page-lead-more")}</p></div></div>
            ${decideBar(this.session, say, () => this.renderRoot.querySelector<HTMLDialogElement>("#keys")?.showModal())}`
        : bench.candidates && bench.candidates.candidates.length === 0
          ? html`<p class="soft">${this.say("page-no-pair")}</p>`
          : nothing}
    </section>`;
  }

  #more({ fields }: Evidence): TemplateResult | typeof nothing {
    const rest = rowsOf(fields).filter((row) => !isCompared(row)).length;
    if (rest === 0) return nothing;
    const open = this.whole === "whole";
    return html`<button
      type="button" class="quiet more" aria-expanded=${open} aria-controls="pair" @click=${() => (this.whole = open ? "compared" : "whole")}
    >${open ? this.say("page-fields-fewer") : this.say("page-fields-more", { count: integer(this.session.language, rest), n: rest })}</button>`;
  }

  #back(pane: Pane, id: string): TemplateResult {
    return html`<button type="button" class="quiet back" @click=${() => this.session.workbench.showPane(pane)}><span aria-hidden="true">‹ </span>${this.say(id)}</button>`;
  }

  /** Keys pressed elsewhere in a page that holds this widget are not ours. */
  #key = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    if (target !== document.body && !event.composedPath().includes(this)) return;
    if (!this.session.summary) return;
    // In a list the focus may be on somebody else than the evidence shows: a decision waits until that one is chosen.
    const elsewhere = target instanceof HTMLElement && target.matches("li > button:not([aria-current])");
    if (elsewhere && /^[cxu]$/i.test(event.key)) return;
    if (decideKey(event, this.session)) event.preventDefault();
    else if (event.key === "?" && !isTyping(event)) this.renderRoot.querySelector<HTMLDialogElement>("#keys")?.showModal();
  };

  // --- keys and paging ---------------------------------------------------------------------------------------------

  #search(event: InputEvent): void {
    const { value } = event.target as HTMLInputElement;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.session.workbench.setQuery({ search: value }), SEARCH_PAUSE);
  }

  #page(by: number): void {
    this.session.workbench.setQuery({ offset: Math.max(0, this.session.bench.offset + by * PAGE_SIZE) });
    this.renderRoot.querySelector(".pane.people")?.scrollTo(0, 0);
  }

  /** Arrow keys, Home and End walk through a list. */
  #arrows(event: KeyboardEvent): void {
    const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>("li > button")];
    const at = buttons.indexOf(event.target as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    const next = buttons[Math.max(0, Math.min(buttons.length - 1, to))];
    next?.focus();
    // With all panes in view the evidence follows the focus, so that what is decided is what is looked at.
    if (next?.matches(".cand") && matchMedia("(min-width: 901px)").matches) next.click();
  }

  static override styles = [base, pairStyles, waterfallStyles, flipStyles, benchStyles, decideStyles, learnedStyles];
}

function bandId(band: Band): string {
  return `page-band-${band.replace("_", "-")}`;
}

function noCandidateId(why: NoCandidate): string {
  return `no-candidate-${why.replaceAll("_", "-")}`;
}

/** Age, country, place and day, as far as they are known. */
function facts({ age, country, placeName, when }: PersonCard): string {
  return [age, country, [placeName, when].filter(Boolean).join(", ")].filter(Boolean).join(" · ");
}
