//! Defines `<reencuentro-widget>`, and gives the page around it the same paper.

import { ReencuentroWidget } from "./widget.js";

if (!customElements.get("reencuentro-widget")) customElements.define("reencuentro-widget", ReencuentroWidget);

// Only where the widget is the whole page, as in the built file.
const widget = document.querySelector("body > reencuentro-widget");
if (widget) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    html { background: light-dark(#faf7f1, #14171b); color-scheme: light dark; }
    body { margin: 0; }
    body > reencuentro-widget { min-height: 100dvh; }
  `);
  document.adoptedStyleSheets.push(sheet);
}

export { ReencuentroWidget };
