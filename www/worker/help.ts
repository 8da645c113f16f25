//! A worker that helps: it takes everybody over as bytes, scores the shards it is given, and answers with bytes.

import { HelperEngine } from "../../pkg/reencuentro.js";
import type { FromHelper, ToHelper } from "./crew.js";
import { taken } from "./memory.js";

/** Helps the worker at the port's other end, when the engine has started. */
export function help(port: MessagePort, started: Promise<void>): void {
  let engine: HelperEngine | undefined;
  const post = (message: FromHelper, sent: Transferable[] = []) => port.postMessage(message, sent);
  const hear = (message: ToHelper) => {
    switch (message.kind) {
      case "take":
        engine = HelperEngine.takeOver(message.everybody);
        return post({ kind: "ready", shards: engine.shards() });
      case "learned":
        if (!engine!.takeLearned(message.learned)) throw new Error("what was learned is broken");
        return;
      case "score": {
        const scores = engine!.scored(message.shard);
        return post({ kind: "scored", shard: message.shard, scores, memory: taken() }, [scores.buffer]);
      }
      case "leave":
        engine?.free();
        engine = undefined;
        return port.close();
    }
  };
  let last = started;
  port.onmessage = ({ data }: MessageEvent<ToHelper>) => {
    last = last.then(() => hear(data)).catch(() => {
      // Out of memory, most likely. The others do without; nothing this engine holds can be trusted any more.
      post({ kind: "broken" });
      // The page hears of it and does not ask this worker again.
      reportError(new Error("the helper broke"));
    });
  };
}
