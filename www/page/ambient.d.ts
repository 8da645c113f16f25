//! Modules that exist only in the build: the worker's script, the engine's bytes, and message files as text.

declare module "virtual:parts" {
  /** The worker as one script. */
  export const worker: string;
  /** The engine, gzipped, as text (`shared/dense.mjs`). */
  export const engine: string;
}

declare module "*.ftl?raw" {
  const text: string;
  export default text;
}
