// The worker that ends all workers: it takes the place of a version that must not run any more, and goes. The pages load
// from the network from then on. It deletes the files of the app that were stored beside it, and touches nothing else of
// the origin: neither the databases and files with what was written, nor what belongs to other apps.
const isOurs = (name) => name.startsWith("workbox-precache") && name.endsWith(self.registration.scope);

/** How long pages of the old version may take to save and reload before their files go, ms. */
const patienceMs = 15_000;

let end = 0;
let leaving = null;

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  // The pages see another worker in control, save, and reload by themselves; one whose words are not stored stays.
  event.waitUntil(goAtOnce());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  // A page is always the host's; a page that has not been reloaded yet finds the parts of its own version.
  if (request.mode === "navigate") event.waitUntil(leave());
  if (request.mode === "navigate" || request.method !== "GET") return;
  event.respondWith(stored(request).then((found) => found ?? fetch(request)));
});

async function goAtOnce() {
  await self.registration.unregister();
  // Where no page is under this worker, nothing is left to wait for.
  if (await hasPages()) void leave();
  else await deleteFiles();
}

/** Unregisters again and again for a while: a page that came under this worker registers it anew once it is at rest. */
function leave() {
  end = Date.now() + patienceMs;
  leaving ??= keepLeaving().finally(() => {
    leaving = null;
  });
  return leaving;
}

async function keepLeaving() {
  while (Date.now() < end) {
    if (isFollowed()) return;
    await self.registration.unregister();
    // Nobody is left who may ask for a part of the old version.
    if (!(await hasPages())) await deleteFiles();
    await new Promise((done) => setTimeout(done, 500));
  }
  if (isFollowed()) return;
  await deleteFiles();
  await self.registration.unregister();
}

/** A later version is being stored: the registration and the files are its own. */
const isFollowed = () => (self.registration.installing ?? self.registration.waiting) !== null;

async function hasPages() {
  return (await self.clients.matchAll({ type: "window" })).length > 0;
}

async function deleteFiles() {
  for (const name of await ownCaches()) await caches.delete(name);
}

async function ownCaches() {
  return (await caches.keys()).filter(isOurs);
}

async function stored(request) {
  for (const name of await ownCaches()) {
    const found = await (await caches.open(name)).match(request.url, { ignoreVary: true });
    if (found) return found;
  }
  return undefined;
}
