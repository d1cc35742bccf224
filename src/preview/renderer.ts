import type { Site } from "#core/jekyll/site.ts";
import { siteChange } from "#core/jekyll/site-change.ts";
import type { Rendered, RenderRequest } from "#core/render/render.ts";
import type { FromWorker, ToWorker } from "./messages.ts";
import { startWorker, type WorkerLike } from "./start-worker.ts";

/** Renders posts in a worker, the newest request first; older ones are dropped. */
export interface Renderer {
  setSite(site: Site): void;
  /**
   * Rejects with `AbortError` when the signal aborts or a newer request takes its place. `recolored` is told again, once
   * the languages of the code are here, unless one of both happened meanwhile.
   */
  render(
    request: RenderRequest,
    signal: AbortSignal,
    recolored?: (rendered: Rendered) => void,
  ): Promise<Rendered>;
  dispose(): void;
}

type Job = {
  ticket: number;
  request: RenderRequest;
  signal: AbortSignal;
  resolve(rendered: Rendered): void;
  reject(reason: unknown): void;
  recolored?: ((rendered: Rendered) => void) | undefined;
};

/** How long a rendering may keep a newer one waiting before its worker is replaced. */
const patienceMs = 250;
/** How long a rendering may last at all. */
const limitMs = 20_000;

/** A renderer with its own worker, started at the first request. */
export function createRenderer(start: () => WorkerLike = startWorker): Renderer {
  let worker: WorkerLike | null = null;
  let site: Site | null = null;
  /** What the worker knows of it. */
  let told: Site | null = null;
  let running: Job | null = null;
  let startedAt = 0;
  let waiting: Job | null = null;
  /** What was rendered last: what languages are fetched for. */
  let last: Job | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tickets = 0;

  const send = (message: ToWorker) => worker?.postMessage(message);

  function ready(): void {
    if (worker) return;
    worker = start();
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => answered(data);
    worker.onerror = (event) => {
      const job = running;
      replace();
      job?.reject(new Error(event.message || "The render worker could not start"));
      next();
    };
    told = null;
    tell();
  }

  /** Two thousand posts take longer to send than one does. */
  function tell(): void {
    if (!worker || !site) return;
    const change = told && siteChange(told, site);
    send(change ? { type: "documents", change } : { type: "site", site });
    told = site;
  }

  function replace(): void {
    worker?.terminate();
    worker = null;
    running = null;
    clearTimeout(timer);
  }

  function answered(message: FromWorker): void {
    if (message.type === "languages") recolor();
    else if (message.ticket === running?.ticket) finished(message);
  }

  function finished(message: Exclude<FromWorker, { type: "languages" }>): void {
    if (!running) return;
    const job = running;
    running = null;
    clearTimeout(timer);
    if (job.signal.aborted) job.reject(abortError());
    else if (message.type === "rendered") {
      last = job;
      job.resolve(message.rendered);
    } else if (message.type === "failed") job.reject(new Error(message.message));
    next();
  }

  /** Asks for the last rendering once more. What runs or waits has the colors without that. */
  function recolor(): void {
    const { recolored, request, signal } = last ?? {};
    if (!recolored || !request || !signal || signal.aborted || running || waiting) return;
    // What is shown may stay as it is.
    const reject = () => undefined;
    waiting = { ticket: ++tickets, request, signal, resolve: recolored, reject, recolored };
    next();
  }

  function next(): void {
    if (running || !waiting) return;
    const job = waiting;
    waiting = null;
    if (job.signal.aborted) {
      job.reject(abortError());
      return;
    }
    ready();
    running = job;
    startedAt = performance.now();
    send({ type: "render", ticket: job.ticket, request: job.request });
    timer = setTimeout(() => giveUp(new Error("Rendering took too long")), limitMs);
  }

  function giveUp(reason: unknown): void {
    const job = running;
    replace();
    job?.reject(reason);
    next();
  }

  return {
    setSite(newSite) {
      site = newSite;
      tell();
    },
    render: (request, signal, recolored) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(abortError());
        waiting?.reject(abortError());
        waiting = { ticket: ++tickets, request, signal, resolve, reject, recolored };
        if (!running) return next();
        // What runs is already out of date: it may finish soon, but not keep the writer waiting.
        clearTimeout(timer);
        const left = patienceMs - (performance.now() - startedAt);
        timer = setTimeout(() => giveUp(abortError()), Math.max(0, left));
      }),
    dispose() {
      const jobs = [running, waiting];
      waiting = null;
      replace();
      for (const job of jobs) job?.reject(abortError());
    },
  };
}

function abortError(): DOMException {
  return new DOMException("A newer rendering took its place", "AbortError");
}
