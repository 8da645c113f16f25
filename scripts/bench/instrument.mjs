//! What the browser bench puts into the page before it opens: stamps of its states and calls, tasks that held it up, Wasm memory.

/**
 * Runs in the page, before its own script; all that it notes stands in `globalThis.bench`, in milliseconds since the page was
 * opened. It presses the page's own button as soon as the page can match, so that nobody's hand is in the time.
 */
export function instrument({ workers }) {
  const now = () => performance.now();
  const bench = { firstView: null, engineReady: null, handed: null, ready: null, done: null, failed: null, calls: [], longTasks: [], frames: [], gaps: [], wasm: {}, workers: 0 };
  globalThis.bench = bench;

  new PerformanceObserver((list) => bench.longTasks.push(...list.getEntries().map((entry) => [entry.startTime, entry.duration])))
    .observe({ type: 'longtask', buffered: true });

  // What ran in a long frame: whose callback it was, and how long it took.
  const scripts = ({ scripts = [] }) => scripts.map(({ invoker, sourceFunctionName, duration }) => `${sourceFunctionName || invoker} ${Math.round(duration)}`);
  if (PerformanceObserver.supportedEntryTypes.includes('long-animation-frame')) {
    new PerformanceObserver((list) => bench.frames.push(...list.getEntries().map((entry) => [entry.startTime, entry.duration, scripts(entry)])))
      .observe({ type: 'long-animation-frame', buffered: true });
  }

  new PerformanceObserver((list) => { bench.firstView ??= list.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null; })
    .observe({ type: 'paint', buffered: true });

  addEventListener('input', (event) => {
    if (event.composedPath()[0]?.type === 'file') bench.handed = now();
  }, true);

  const deep = (id, from = document) => {
    const own = from.querySelector(`[data-testid="${id}"]`);
    if (own) return own;
    for (const element of from.querySelectorAll('*')) {
      const inside = element.shadowRoot && deep(id, element.shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  let status = null;
  let pressed = false;
  let last = now();
  const frame = () => {
    const at = now();
    if (at - last > 50) bench.gaps.push([last, at - last]);
    last = at;
    if (bench.handed !== null && bench.done === null) {
      status = status?.isConnected ? status : deep('status');
      const state = status?.dataset.state;
      if (state === 'ready' && bench.ready === null) bench.ready = at;
      const button = bench.ready !== null && !pressed ? deep('find-links') : null;
      if (button && !button.disabled) {
        pressed = true;
        if (workers) document.querySelector('reencuentro-widget').workers = workers;
        // The page takes up the number of workers before it is pressed.
        setTimeout(() => button.click());
      }
      // One frame later it is drawn.
      if (state === 'done' && pressed) requestAnimationFrame(() => { bench.done ??= now(); });
      if (state === 'error') bench.failed = status.textContent.trim();
    }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);

  // Each worker tells the size of its engine's memory along with whatever else it tells.
  const inWorker = () => {
    const Instance = WebAssembly.Instance;
    let memory = null;
    let told = 0;
    const post = self.postMessage.bind(self);
    const tell = () => {
      const bytes = memory?.buffer.byteLength ?? 0;
      if (bytes !== told) post({ benchWasm: (told = bytes) });
    };
    WebAssembly.Instance = class {
      constructor(...parts) {
        const made = new Instance(...parts);
        memory = made.exports.memory ?? memory;
        return made;
      }
    };
    self.postMessage = (...message) => (tell(), post(...message));
    const send = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function (...message) {
      tell();
      return send.apply(this, message);
    };
  };
  const RealBlob = Blob;
  globalThis.Blob = class extends RealBlob {
    constructor(parts, options) {
      super(options?.type === 'text/javascript' ? [`(${inWorker})();`, ...parts] : parts, options);
    }
  };
  const RealWorker = Worker;
  globalThis.Worker = class extends RealWorker {
    constructor(...parts) {
      super(...parts);
      this.number = bench.workers++;
      this.addEventListener('message', (event) => {
        const { data } = event;
        if (data?.benchWasm !== undefined) {
          bench.wasm[this.number] = data.benchWasm;
          return event.stopImmediatePropagation();
        }
        if (data?.kind === 'compiled') bench.engineReady ??= now();
        const call = bench.calls.find((one) => one.id === data?.id && one.number === this.number);
        if (!call) return;
        if (data.kind === 'progress') call.progress.push([now(), data.progress.done, data.progress.doing ?? null]);
        else if (['answer', 'refused', 'broken', 'cancelled'].includes(data.kind)) call.ended = now();
      });
    }
    postMessage(message, ...rest) {
      if (message?.kind === 'call') bench.calls.push({ number: this.number, id: message.id, name: message.name, sent: now(), ended: null, progress: [] });
      super.postMessage(message, ...rest);
    }
  };
}

/** Runs in the page: holds it up for so long, in a task of its own, and says when that began, once it can have been seen. */
export function holdUp(milliseconds) {
  return new Promise((done) => setTimeout(() => {
    const began = performance.now();
    while (performance.now() - began < milliseconds);
    setTimeout(() => done(began), 300);
  }));
}

/** Whether a hold-up of that time and length is among what was noted, give or take a frame. */
export function sees(noted, began, milliseconds) {
  return noted.some(([at, took]) => at < began + 20 && at + took > began + milliseconds - 20 && took > milliseconds - 20);
}

/**
 * Seconds by step from what was noted: reading the files; cleaning everybody, whether for the check or the match, with what
 * else comes before the first shard; the shards; what comes after; and showing it. What the page did not tell of is left out.
 */
export function stepsOf({ handed, calls, done }) {
  const since = calls.filter((call) => call.sent >= handed && call.ended !== null);
  const sum = (name) => since.filter((call) => call.name === name).reduce((all, call) => all + call.ended - call.sent, 0) / 1000;
  const steps = { read: sum('addFile') };
  const match = since.find((call) => call.name === 'match');
  if (match) {
    // A page that says what it is doing says so; another's progress begins with the shards, and its last is the merging.
    const says = match.progress.some(([, , doing]) => doing !== null);
    const scoring = match.progress.find(([, , doing]) => !says || doing === 'comparing')?.[0];
    const merging = says ? match.progress.find(([, , doing]) => doing === 'joining')?.[0] : match.progress.at(-1)?.[0];
    if (scoring !== undefined) steps['clean, plan'] = sum('check') + (scoring - match.sent) / 1000;
    if (scoring !== undefined && merging !== undefined) {
      steps.score = (merging - scoring) / 1000;
      steps.merge = (match.ended - merging) / 1000;
    }
    steps.show = (done - match.ended) / 1000;
  }
  return steps;
}
