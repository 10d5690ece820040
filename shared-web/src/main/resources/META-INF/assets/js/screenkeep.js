/*
 * What a screen keeps on its device to go on without the net: the last answer of the board, under its key, in the local
 * storage, which every browser has; and, where there are service workers (on https), its page with all that it is made
 * of, so that it comes back when the television is switched on again. What is older than a note is news is not kept.
 */
const fortnight = 14 * 24 * 3600 * 1000;
const place = "prikbord.screen.";
const cacheOf = (key) => `prikbord-screen|${key}`;
const scopeOf = (key) => `/kudos/screen?key=${key}`;
const asset = /\/(?:feed|kudos)\/assets\/[\w./-]+\?v=[\w-]+/g;

/** Whether something of that moment is still to be shown. */
export function isFresh(at, now = Date.now()) {
  return now - at < fortnight;
}

function stored(name) {
  try {
    return JSON.parse(localStorage.getItem(name));
  } catch {
    return null;
  }
}

function store(name, value) {
  try {
    localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // full or closed: without the net it will have what it has on its page
  }
}

/** Screens that this device was once: what it kept of them goes when it is no news any more. */
function forgetOthers(own) {
  const names = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at));
  for (const name of names.filter((one) => one.startsWith(place) && one.endsWith(".at"))) {
    const key = name.slice(place.length, -".at".length);
    if (key !== own && !isFresh(stored(name) ?? 0)) {
      drop(key).catch(() => null);
    }
  }
}

/** What the board answered last, {at, tag, answer}; null for nothing, or nothing new enough. */
export function read(key) {
  try {
    forgetOthers(key);
  } catch {
    return null;
  }
  const at = stored(`${place}${key}.at`);
  const last = stored(place + key);
  return at && last?.answer && isFresh(at) ? { ...last, at } : null;
}

export function write(key, { at, tag, answer }) {
  store(place + key, { tag, answer });
  touch(key, at);
}

/** That the board said at that moment that it is still so. */
export function touch(key, at) {
  store(`${place}${key}.at`, at);
}

/** All of it. */
export async function drop(key) {
  localStorage.removeItem(place + key);
  localStorage.removeItem(`${place}${key}.at`);
  if ("caches" in window) {
    await caches.delete(cacheOf(key));
  }
  const registration = await navigator.serviceWorker?.getRegistration(scopeOf(key));
  if (registration?.scope.endsWith(scopeOf(key))) {
    await registration.unregister();
  }
}

/** Files that the page names, and files that those name; their addresses say which bytes they are. */
async function keepFiles(cache, html) {
  const wanted = new Set(html.match(asset) ?? []);
  for (const address of wanted) {
    const answer = (await cache.match(address)) ?? (await fetch(address));
    if (!answer.ok) {
      throw new Error(`${answer.status} ${address}`);
    }
    await cache.put(address, answer.clone());
    if (/\.js\?/.test(address)) {
      ((await answer.text()).match(asset) ?? []).forEach((imported) => wanted.add(imported));
    }
  }
  return wanted;
}

/** Keeps the page as the net gives it now, and nothing of what it was made of before. */
export async function keepPage(key) {
  if (!("caches" in window && "serviceWorker" in navigator)) {
    return;
  }
  await navigator.serviceWorker.register("/kudos/sw.js", { scope: scopeOf(key), updateViaCache: "none" });
  const page = await fetch(scopeOf(key), { headers: { Accept: "text/html" }, credentials: "omit" });
  if (!page.ok || page.redirected) {
    return;
  }
  const cache = await caches.open(cacheOf(key));
  const wanted = await keepFiles(cache, await page.clone().text());
  await cache.put(scopeOf(key), page);
  wanted.add(scopeOf(key));
  for (const request of await cache.keys()) {
    const { pathname, search } = new URL(request.url);
    if (!wanted.has(pathname + search)) {
      await cache.delete(request);
    }
  }
  document.body.dataset.kept = "true";
}
