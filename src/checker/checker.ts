import type { Site } from "#core/jekyll/site.ts";
import { siteChange } from "#core/jekyll/site-change.ts";
import type { Checked, CheckTask } from "#core/post/checks/task.ts";
import type { FromChecker, ToChecker } from "./messages.ts";

/** The part of `Worker` that is needed, so that a test can stand in. */
export type WorkerLike = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

/** Checks posts in a worker, one at a time: the open one before all others. */
export interface Checker {
  setSite(site: Site): void;
  /** Rejects with `AbortError` when a newer check of the open post takes its place, or the checker ends. */
  check(task: CheckTask): Promise<Checked>;
  dispose(): void;
}

type Job = {
  ticket: number;
  task: CheckTask;
  resolve(checked: Checked): void;
  reject(reason: unknown): void;
};

/** How long a check may last: a text that takes longer is given up. */
const limitMs = 20_000;

function startWorker(): WorkerLike {
  return new Worker(new URL("./check-worker.ts", import.meta.url), { type: "module", name: "check" });
}

/** A checker with its own worker, started at the first check. */
export function createChecker(start: () => WorkerLike = startWorker): Checker {
  let worker: WorkerLike | null = null;
  let site: Site | null = null;
  /** What the worker knows of it. */
  let told: Site | null = null;
  let running: Job | null = null;
  let waiting: Job[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tickets = 0;

  const send = (message: ToChecker) => worker?.postMessage(message);

  function ready(): void {
    if (!worker) {
      worker = start();
      worker.onmessage = ({ data }: MessageEvent<FromChecker>) => answered(data);
      worker.onerror = (event) => giveUp(new Error(event.message || "The check worker could not start"));
      told = null;
    }
    if (!site || told === site) return;
    // Two thousand posts take longer to send than one does.
    const change = told && siteChange(told, site);
    send(change ? { type: "documents", change } : { type: "site", site });
    told = site;
  }

  function answered(message: FromChecker): void {
    if (message.ticket !== running?.ticket) return;
    const job = running;
    running = null;
    clearTimeout(timer);
    if (message.type === "checked") job.resolve(message.checked);
    else job.reject(new Error(message.message));
    next();
  }

  function giveUp(reason: unknown): void {
    worker?.terminate();
    worker = null;
    clearTimeout(timer);
    const job = running;
    running = null;
    job?.reject(reason);
    next();
  }

  function next(): void {
    if (running || !site) return;
    const open = waiting.findIndex(({ task }) => task.isOpen);
    const [job] = waiting.splice(Math.max(0, open), 1);
    if (!job) return;
    ready();
    running = job;
    send({ type: "check", ticket: job.ticket, task: job.task });
    timer = setTimeout(() => giveUp(new Error("Checking took too long")), limitMs);
  }

  return {
    setSite(newSite) {
      site = newSite;
      next();
    },
    check: (task) =>
      new Promise((resolve, reject) => {
        if (task.isOpen) {
          for (const job of waiting) if (job.task.isOpen) job.reject(abortError());
          waiting = waiting.filter((job) => !job.task.isOpen);
        }
        waiting.push({ ticket: ++tickets, task, resolve, reject });
        next();
      }),
    dispose() {
      const jobs = running ? [running, ...waiting] : waiting;
      waiting = [];
      running = null;
      worker?.terminate();
      worker = null;
      clearTimeout(timer);
      for (const job of jobs) job.reject(abortError());
    },
  };
}

function abortError(): DOMException {
  return new DOMException("A newer check took its place", "AbortError");
}
