/// <reference lib="webworker" />
// The app's own files are stored whole when a version is installed, and answered from there for ever after: no request
// of a running app needs the network. A new version waits until a page says so, since it takes over every open page at
// once; the files of the old version stay until no page runs it, because such a page may ask for a part that it has not
// loaded yet.
import { PrecacheController, type PrecacheEntry } from "workbox-precaching";
import type { ToWorker } from "./messages.ts";
import { answer } from "./strategy.ts";

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

const shell = "index.html";

/** As many connections as a browser opens to a host of HTTP/1. */
const atOnce = 6;

const precache = new PrecacheController({
  plugins: [
    // A host that lets browsers keep files for long must not hand a new version the files of an old one.
    { requestWillFetch: ({ request }) => Promise.resolve(new Request(request, { cache: "reload" })) },
  ],
});
precache.addToCacheList(self.__WB_MANIFEST);

let isFirstVersion = false;

self.addEventListener("install", (event) => {
  isFirstVersion = self.registration.active === null;
  // Files that could not be had ahead are asked for once more; the whole version is refused when one cannot be had.
  event.waitUntil(storeAhead(event).then(() => precache.install(event)));
});

self.addEventListener("activate", (event) => {
  // A first visit is served by the worker from here on, so that "ready to work offline" is true of the open page too.
  // An update takes over the old version's pages by itself.
  if (isFirstVersion) event.waitUntil(self.clients.claim());
});

self.addEventListener("message", (event) => {
  const message = event.data as ToWorker | undefined;
  switch (message?.type) {
    case "SKIP_WAITING":
      event.waitUntil(self.skipWaiting());
      return;
    case "STARTED":
      event.waitUntil(forgetOldFiles(message.locks));
  }
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const isStored = (url: string) => precache.getCacheKeyForURL(url) !== undefined;
  const answered = answer(request, self.registration.scope, isStored);
  switch (answered.kind) {
    case "pass":
      return;
    case "redirect":
      event.respondWith(Response.redirect(answered.to, 302));
      return;
    case "shell":
      event.respondWith(stored(shell, request));
      return;
    case "file":
      event.respondWith(stored(request.url, request));
  }
});

/** Stores the files several at a time: one by one, as the library does it, each of them costs a whole round trip. */
async function storeAhead(event: ExtendableEvent): Promise<void> {
  const left = [...precache.getURLsToCacheKeys()];
  const storeOthers = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [url, cacheKey] = next;
      await precache.strategy.handle({ event, request: new Request(url), params: { cacheKey } });
    }
  };
  await Promise.allSettled(Array.from({ length: atOnce }, storeOthers));
}

/** A file of this version, else of the one before it; the network only for what a browser has thrown away. */
async function stored(url: string, request: Request): Promise<Response> {
  const ours = await precache.matchPrecache(url);
  if (ours) return ours;
  const cache = await self.caches.open(precache.strategy.cacheName);
  return (await cache.match(request.url, { ignoreVary: true })) ?? (await fetch(request));
}

/** Deletes the files of older versions unless a page still runs one. */
async function forgetOldFiles({ prefix, own }: { prefix: string; own: string }): Promise<void> {
  // Locks tell which version a page runs, also when its controller has changed under it; clients.matchAll() would not.
  const { held = [] } = await self.navigator.locks.query();
  if (held.some(({ name = "" }) => name.startsWith(prefix) && name !== own)) return;
  // A version that waits keeps its files in the same cache: leave all of them to it.
  if (self.registration.waiting || self.registration.installing) return;
  const cache = await self.caches.open(precache.strategy.cacheName);
  const wanted = new Set(precache.getURLsToCacheKeys().values());
  const old = (await cache.keys()).filter(({ url }) => !wanted.has(url));
  // It has been let in meanwhile: what is old to this one is not old to it.
  if (self.serviceWorker.state !== "activated") return;
  await Promise.all(old.map((request) => cache.delete(request)));
}
