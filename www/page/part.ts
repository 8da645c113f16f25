//! What every screen has: the session, redrawn when it changes, and the reader's language.

import { LitElement, type PropertyValues } from "lit";
import * as words from "./words.js";
import type { Problem } from "../shared/protocol.js";
import type { Session } from "./session.js";

export abstract class Part extends LitElement {
  static override properties = { session: { attribute: false } };

  declare session: Session;
  #watched: Session | undefined;
  #redraw = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch(this.session);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch(undefined);
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.isConnected) this.#watch(this.session);
  }

  #watch(session: Session | undefined): void {
    if (session === this.#watched) return;
    this.#watched?.removeEventListener("change", this.#redraw);
    session?.addEventListener("change", this.#redraw);
    this.#watched = session;
  }

  protected say(id: string, values?: Record<string, string | number>): string {
    return words.say(this.session.language, id, values);
  }

  protected sayProblem(problem: Problem): string {
    return words.sayProblem(this.session.language, problem);
  }
}
