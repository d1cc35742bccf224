import type { Locks } from "#app/services.ts";

/** Web Locks of one browser, as the specification has them: exclusive, first come first served, stolen at will. */
export type LockTable = {
  tab(): TabLocks;
};

export type TabLocks = Locks & {
  /** What the tab holds is free, what it asked for is forgotten, and nothing answers it any more. */
  kill(): void;
  /** It keeps what it holds; what happens to it is heard of when it thaws. */
  freeze(): void;
  thaw(): void;
};

type Request = {
  tab: object;
  granted: (lock: object | null) => Promise<void>;
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
};

export function createLockTable(): LockTable {
  const holders = new Map<string, Request>();
  const queues = new Map<string, Request[]>();

  function next(name: string): void {
    if (holders.has(name)) return;
    const request = queues.get(name)?.shift();
    if (request) hold(name, request);
  }

  function hold(name: string, request: Request): void {
    holders.set(name, request);
    void Promise.resolve()
      .then(() => request.granted({ name }))
      .then(request.resolve, request.reject)
      .finally(() => {
        if (holders.get(name) !== request) return;
        holders.delete(name);
        next(name);
      });
  }

  return {
    tab() {
      const tab = {};
      let isDead = false;
      let late: (() => void)[] | null = null;
      /** A task of the tab: later while it is frozen, never once it is dead. */
      const heard = (act: () => void): void => {
        setTimeout(() => {
          if (isDead) return;
          if (late) late.push(act);
          else act();
        });
      };
      return {
        request(name, { ifAvailable, steal, signal }, granted) {
          return new Promise((resolve, reject) => {
            if (isDead) return;
            const request: Request = {
              tab,
              granted: (lock) => new Promise((done, failed) => heard(() => granted(lock).then(done, failed))),
              resolve: (value) => heard(() => resolve(value)),
              reject: (reason) => heard(() => reject(reason)),
            };
            if (signal?.aborted) return reject(aborted());
            if (steal) {
              holders.get(name)?.reject(aborted());
              return hold(name, request);
            }
            const isTaken = holders.has(name) || (queues.get(name)?.length ?? 0) > 0;
            if (ifAvailable && isTaken) return void request.granted(null).then(resolve, reject);
            queues.set(name, [...(queues.get(name) ?? []), request]);
            signal?.addEventListener("abort", () => {
              const queue = queues.get(name) ?? [];
              if (!queue.includes(request)) return;
              queues.set(
                name,
                queue.filter((other) => other !== request),
              );
              request.reject(aborted());
            });
            next(name);
          });
        },
        kill() {
          isDead = true;
          for (const [name, queue] of queues)
            queues.set(
              name,
              queue.filter((request) => request.tab !== tab),
            );
          for (const [name, holder] of holders) {
            if (holder.tab !== tab) continue;
            holders.delete(name);
            next(name);
          }
        },
        freeze() {
          late ??= [];
        },
        thaw() {
          const acts = late ?? [];
          late = null;
          for (const act of acts) act();
        },
      };
    },
  };
}

function aborted(): DOMException {
  return new DOMException("The request was aborted", "AbortError");
}
