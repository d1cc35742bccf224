import type { BlogStore } from "#store/blog-store.ts";
import { StorageFailure } from "#store/failure.ts";

/** What befalls a call of the store: nothing is done, or it is done and nobody hears of it. */
export type Fault = "refuse" | "full" | "silent" | "done, then refuse" | "done, then silent";

export const faults: readonly Fault[] = [
  "refuse",
  "full",
  "silent",
  "done, then refuse",
  "done, then silent",
];

/** Says before each call of the store what befalls it; null for nothing. */
export type Fate = (call: string) => Fault | null;

/** A store whose every asynchronous call, those of its journal included, may meet a fault. */
export function faultyStore(store: BlogStore, fate: Fate): BlogStore {
  return faulty(store, fate) as BlogStore;
}

function faulty(thing: object, fate: Fate): object {
  return new Proxy(thing, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value === "object" && value !== null) return faulty(value, fate);
      if (typeof value !== "function" || name === "close") return value;
      return (...given: unknown[]) => {
        const fault = fate(String(name));
        if (fault === null) return value.apply(target, given);
        const done: Promise<unknown> = fault.startsWith("done")
          ? Promise.resolve(value.apply(target, given)).catch(() => undefined)
          : Promise.resolve();
        return done.then(() => meet(fault, String(name)));
      };
    },
  });
}

function meet(fault: Fault, call: string): Promise<unknown> {
  if (fault.endsWith("silent")) return new Promise(() => undefined);
  const failure = new StorageFailure(
    fault === "full" ? { code: "storage-full" } : { code: "storage-failed", data: { message: fault } },
  );
  // A save answers with its problem, the journal with a no; everything else throws.
  if (call === "save") return Promise.resolve({ ok: false, reason: "problem", problem: failure.problem });
  if (call === "write") return Promise.resolve(false);
  return Promise.reject(failure);
}
