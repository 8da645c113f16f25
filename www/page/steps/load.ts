//! Step 1: files dropped, chosen or pasted, and whom each sheet is taken to list.

import { css, html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { integer } from "../../shared/format.js";
import type { SheetReport, SheetRole } from "../../shared/protocol.js";
import { dropped } from "../dropped.js";
import type { LoadedFile } from "../files.js";
import { looseThread } from "../marks.js";
import { Part } from "../part.js";
import { base } from "../theme.js";

const ROLES: SheetRole[] = ["children", "adults", "both", "ignore"];

/** How long after the last key a paste that is typed or edited is read, in milliseconds. */
const PASTE_PAUSE = 400;

/** A guess under this is shown as one to look at. */
export const UNSURE = 0.6;

export class LoadStep extends Part {
  static override properties = { ...Part.properties, over: { state: true }, pastes: { state: true } };

  declare over: boolean;
  /** The number of the paste being made. */
  declare pastes: number;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.over = false;
    this.pastes = 1;
  }

  protected override render(): TemplateResult {
    const { files } = this.session;
    return html`
      <div class="step ${files.length > 0 ? "some" : "none"}">
        <div class="intro">
          <h1>${this.say("page-load-title")}</h1>
          <p class="lede">${this.say("page-load-lede")}</p>
        </div>
        <div class="ways">
          ${this.#drop()} ${this.#paste()}
        </div>
        ${this.mappingNotice()} ${this.addedNotice()}
        ${files.length > 0 ? this.#list(files) : html`<ul class="promises">
          ${["page-promise-stays", "page-promise-lead", "page-promise-shown"].map(
            (id) => html`<li><h2>${this.say(id)}</h2><p class="soft">${this.say(`${id}-more`)}</p></li>`,
          )}
        </ul>`}
      </div>
    `;
  }

  #drop(): TemplateResult {
    return html`<section
      class="drop ${this.over ? "over" : ""}" aria-label=${this.say("page-drop")}
      @dragover=${this.#dragOver} @dragleave=${() => (this.over = false)} @drop=${this.#dropped}
    >
      ${looseThread}
      <p class="big">${this.say("page-drop")}</p>
      <p class="soft small">${this.say("page-drop-kinds")}</p>
      <p class="buttons">
        <button type="button" class=${this.session.canMatch ? "" : "go"} data-testid="browse" @click=${this.#browse}>${this.say("page-browse")}</button>
        <button type="button" data-testid="try-sample" @click=${() => this.session.trySample()}>${this.say("page-try-sample")}</button>
      </p>
    </section>`;
  }

  #paste(): TemplateResult {
    return html`<section class="paste card">
      <label for="paste"><h2>${this.say("page-paste")}</h2></label>
      <textarea
        id="paste" class="field" rows="4" data-testid="paste" spellcheck="false" aria-describedby="paste-hint"
        placeholder=${this.say("page-paste-placeholder")} @input=${this.#pasted}
      ></textarea>
      <p id="paste-hint" class="soft small">${this.say("page-paste-hint")}</p>
      <button type="button" class="quiet" data-testid="paste-next" @click=${this.#nextPaste}>${this.say("page-paste-next")}</button>
    </section>`;
  }

  #list(files: LoadedFile[]): TemplateResult {
    const refused = files.filter(({ state }) => state === "refused");
    return html`<section aria-labelledby="files-title">
      <div class="title"><h2 id="files-title">${this.say("page-files")}</h2>
        ${refused.length > 1
          ? html`<button type="button" class="quiet" data-testid="dismiss-all" @click=${() => refused.forEach(({ name }) => this.session.removeFile(name))}>${this.say("page-dismiss-all", { count: integer(this.session.language, refused.length) })}</button>`
          : nothing}</div>
      <ul class="files" data-testid="files">
        ${repeat(files, (file) => file.name, (file) => this.#file(file))}
      </ul>
    </section>`;
  }

  #file(file: LoadedFile): TemplateResult {
    const sheets = this.session.sheets.filter((sheet) => sheet.place.file === file.name);
    return html`<li class="file card ${file.state}">
      <div class="head">
        <h3>${file.name}</h3>
        ${file.state === "reading" ? html`<span class="soft small">${this.say("page-file-reading")}</span>` : nothing}
        ${file.state === "refused" ? html`<span class="band none">${this.say("page-file-refused")}</span>` : nothing}
        <button
          type="button" class="quiet" aria-label=${this.say(file.state === "refused" ? "page-dismiss-file" : "page-remove-file", { file: file.name })}
          @click=${() => this.session.removeFile(file.name)}
        >${this.say(file.state === "refused" ? "page-dismiss" : "page-remove")}</button>
      </div>
      ${file.slow
        ? html`<div class="slow" role="alert"><p>${this.say("page-file-slow", { file: file.name })}</p>
            <button type="button" data-testid="skip-file" @click=${() => this.session.skip(file.name)}>${this.say("page-file-skip")}</button></div>`
        : nothing}
      ${file.replaced
        ? html`<p class="hides small">${this.say("page-file-replaced")}
            <button type="button" class="quiet" data-testid="keep-both" @click=${() => this.session.keepBoth(file.name)}>${this.say("page-file-keep-both")}</button></p>`
        : nothing}
      ${file.state === "reading" ? nothing : sheets.map((sheet) => this.#sheet(sheet))}
      ${file.newer
        ? html`<ul class="problems"><li class="problem refused">${this.sayProblem(file.newer)}</li><li class="soft small">${this.say("page-file-kept-old")}</li></ul>`
        : nothing}
      ${file.problems.length > 0
        ? html`<ul class="problems">
            ${file.problems.slice(0, 5).map((problem) => html`<li class="problem ${problem.severity}">${this.sayProblem(problem)}</li>`)}
            ${file.problems.length > 5
              ? html`<li class="soft small">${this.say("page-more-problems", { count: integer(this.session.language, file.problems.length - 5) })}</li>`
              : nothing}
          </ul>`
        : nothing}
    </li>`;
  }

  #sheet(sheet: SheetReport): TemplateResult {
    const name = sheet.place.sheet ?? sheet.place.file;
    const unsure = sheet.role !== "ignore" && sheet.roleConfidence < UNSURE;
    return html`<div class="sheet ${sheet.role}">
      <div class="what">
        ${sheet.place.sheet
          ? html`<p class="name">${sheet.place.sheet}${sheet.hidden ? html` <span class="soft small">${this.say("page-sheet-hidden")}</span>` : nothing}</p>`
          : nothing}
        <p class="soft small">
          <span class="num">${this.say("page-rows", { count: integer(this.session.language, sheet.dataRows), n: sheet.dataRows })}</span>
          ${sheet.roleReason ? html`· ${this.say(sheet.roleReason)}` : nothing}
        </p>
        ${unsure ? html`<p class="look small">${this.say("page-role-look")}</p>` : nothing} ${this.#asked(sheet)} ${sheet.role === "ignore" ? nothing : this.hiddenRows(sheet)}
      </div>
      <label><span class="hidden">${this.say("page-role-of", { sheet: name })}</span>
        <select
          data-testid="sheet-role-${sheet.index}"
          @change=${(event: Event) => this.session.setRole(sheet, (event.target as HTMLSelectElement).value as SheetRole)}
        >${ROLES.map((role) => html`<option value=${role} ?selected=${role === sheet.role} .selected=${role === sheet.role}>${this.say(`page-role-${role}`)}</option>`)}</select>
      </label>
    </div>`;
  }

  /** What is undecided in its columns, and the way there. */
  #asked(sheet: SheetReport): TemplateResult | typeof nothing {
    const open = sheet.columns.filter((column) => column.dateOrderOpen).length;
    if (open === 0 || sheet.role === "ignore") return nothing;
    const show = () => {
      this.session.sheetShown = sheet.index;
      this.session.go("columns");
    };
    return html`<button type="button" class="quiet asked" @click=${show}>${this.say("page-asked", { count: integer(this.session.language, open), n: open })}</button>`;
  }

  #browse(): void {
    this.dispatchEvent(new CustomEvent("browse", { bubbles: true, composed: true }));
  }

  #dragOver(event: DragEvent): void {
    event.preventDefault();
    this.over = true;
  }

  #dropped(event: DragEvent): void {
    event.preventDefault();
    this.over = false;
    void dropped(event.dataTransfer).then((files) => this.session.addFiles(files));
  }

  #pasted(event: InputEvent): void {
    const { value } = event.target as HTMLTextAreaElement;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#readPaste(value), PASTE_PAUSE);
  }

  #readPaste(text: string): void {
    const name = this.say("page-pasted-name", { n: this.pastes });
    if (text.trim()) this.session.addPasted(name, text);
    else if (this.session.files.some((file) => file.name === name)) void this.session.removeFile(name);
  }

  #nextPaste(): void {
    const area = this.renderRoot.querySelector("textarea")!;
    if (area.value.trim()) this.pastes += 1;
    area.value = "";
    area.focus();
  }

  static override styles = [
    base,
    css`
      .none .intro {
        text-align: center;
        margin-top: clamp(0px, 3vw, 32px);
      }
      .none .lede {
        margin-inline: auto;
      }
      .ways {
        display: grid;
        grid-template-columns: 1.6fr 1fr;
        gap: var(--s4);
      }
      .drop {
        border: 2px dashed var(--edge);
        border-radius: 16px;
        padding: var(--s5) var(--s4);
        display: grid;
        justify-items: center;
        align-content: center;
        text-align: center;
        gap: var(--s2);
        background: var(--card);
        transition: background 0.15s, border-color 0.15s;
      }
      .drop.over {
        border-color: var(--thread);
        background: var(--thread-soft);
      }
      .drop svg {
        width: 170px;
      }
      .drop.over .thread {
        stroke-dasharray: none;
      }
      .some .drop svg {
        width: 90px;
      }
      .big {
        font: 600 19px/1.3 var(--serif);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: var(--s2);
        margin-top: var(--s2);
      }
      .paste {
        padding: var(--s4);
        display: grid;
        gap: var(--s2);
        align-content: start;
        border-radius: 16px;
      }
      .paste textarea {
        resize: vertical;
        font: 13px/1.5 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace;
        min-height: 92px;
      }
      .paste button {
        justify-self: start;
        margin-left: -10px;
      }
      .promises {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(230px, 1fr));
        gap: var(--s5);
        padding-top: var(--s3);
      }
      .promises h2 {
        margin-bottom: var(--s1);
      }
      .files {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 440px), 1fr));
        gap: var(--s3);
        margin-top: var(--s3);
        align-items: start;
      }
      .file {
        padding: var(--s3) var(--s4);
        display: grid;
        gap: var(--s2);
      }
      .file.refused {
        border-color: var(--against);
      }
      .title {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2) var(--s4);
        align-items: center;
        justify-content: space-between;
      }
      .slow {
        background: var(--tie-bg);
        border-radius: 8px;
        padding: var(--s2) var(--s3);
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
        align-items: center;
      }
      .slow p {
        flex: 1 1 220px;
      }
      .head {
        display: flex;
        gap: var(--s2);
        align-items: center;
      }
      .head h3 {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .head .band {
        align-self: center;
      }
      .head button {
        margin-right: -10px;
      }
      .sheet {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: var(--s2) var(--s3);
        align-items: center;
        border-top: 1px solid var(--line);
        padding-top: var(--s2);
      }
      .sheet .name {
        font-weight: 500;
        overflow-wrap: anywhere;
      }
      .asked {
        margin-left: -10px;
        color: var(--tie);
        text-align: left;
      }
      .look {
        color: var(--tie);
        font-weight: 600;
      }
      .problems {
        display: grid;
        gap: var(--s2);
        font-size: 14px;
      }
      @container (max-width: 760px) {
        .ways {
          grid-template-columns: 1fr;
        }
      }
      @container (max-width: 420px) {
        .sheet {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];
}
