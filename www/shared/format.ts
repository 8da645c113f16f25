//! Stand-in until the reference room's format.ts is merged.
import type { Language } from "./protocol.js";
export function count(n: number, language: Language): string { return n.toLocaleString(language === "es" ? "es-US" : "en-US"); }
export function percent(p: number, language: Language): string { return p.toLocaleString(language === "es" ? "es-US" : "en-US", { style: "percent", maximumFractionDigits: 0 }); }
