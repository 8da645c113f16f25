//! The mark of somebody whose list says not to share what it holds of them.

import { html, nothing, type TemplateResult } from "lit";
import type { PersonCard } from "../../shared/protocol.js";

export function shareBadge({ doNotShare }: PersonCard, say: (id: string) => string): TemplateResult | typeof nothing {
  return doNotShare ? html` <span class="band tie guarded">${say("page-do-not-share")}</span>` : nothing;
}
