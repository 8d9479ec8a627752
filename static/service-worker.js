// Keeps one whole release of the page on the device, so that it opens without a network.

// `cargo xtask seal` writes what these hold: the release's name, and its files with their SHA-256.
const RELEASE = "";
const FILES = {};

// One origin may hold several copies of the page, each under its own path.
const OURS = `handoff ${registration.scope} `;
const CACHE = OURS + RELEASE;
// Hosts differ in whether they serve `index.html` by its name, but not in this.
const PAGE = "./";
// Such a file has the same content in every release that has it.
const HASHED = /-[0-9a-f]{12,}(_bg)?\.\w+$/;

// Takes a file over only if it is what the release says: the browser checks the hash.
const keep = async (cache, name) => {
  const fetched = (mode) => cache.add(new Request(name, { cache: mode, integrity: FILES[name] }));
  // What the browser has loaded already need not be loaded again, unless it is out of date.
  await fetched("default").catch(() => fetched("reload"));
};

// Whether every file is here, after getting those that are not: one after another, because a Firefox that adds many
// at once may never end.
const isWhole = async () => {
  const cache = await caches.open(CACHE);
  const isHere = async (name) => (await cache.match(name, { ignoreVary: true })) !== undefined;
  try {
    for (const name of Object.keys(FILES)) if (!(await isHere(name))) await keep(cache, name);
    return true;
  } catch {
    return false;
  }
};

const install = async () => {
  if (!(await isWhole())) {
    await caches.delete(CACHE);
    throw new Error(`a file of release ${RELEASE} is missing or not what it should be`);
  }
  // Before its first release is in charge, no page may count on it.
  if (registration.active) await tell();
};

const activate = async () => {
  await clients.claim();
  await tell();
};

// Tells every page which release is here, whole.
const tell = async () => {
  for (const page of await clients.matchAll({ includeUncontrolled: true })) page.postMessage(CACHE);
};

const answer = async (page) => {
  if (await isWhole()) page.postMessage(CACHE);
  // While a newer release waits, its files are not old ones.
  if (!registration.installing && !registration.waiting) await tidy();
};

// Deletes older releases. A page holds a lock of its release's name for as long as it is open.
const tidy = async () => {
  for (const name of await caches.keys()) {
    if (name === CACHE || !name.startsWith(OURS)) continue;
    const unlessHeld = (lock) => lock && caches.delete(name);
    await navigator.locks.request(name.slice(OURS.length), { ifAvailable: true }, unlessHeld);
  }
};

const kept = async (name, request) => {
  // A page of an older release, still open, may ask for a file of its own.
  const where = Object.hasOwn(FILES, name) ? await caches.open(CACHE) : caches;
  return (await where.match(name, { ignoreVary: true })) ?? fetch(request);
};

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", (event) => {
  // A newer release takes over only when somebody asks for it.
  event.waitUntil(event.data === "take over" ? skipWaiting() : answer(event.source));
});
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method !== "GET" || !url.startsWith(registration.scope)) return;
  const path = url.slice(registration.scope.length).split(/[?#]/)[0];
  const name = path === "" || path === "index.html" ? PAGE : path;
  if (Object.hasOwn(FILES, name) || HASHED.test(name)) event.respondWith(kept(name, event.request));
});
