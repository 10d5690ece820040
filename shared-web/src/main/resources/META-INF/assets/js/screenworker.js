/*
 * The service worker of screens, served as /kudos/sw.js; each screen registers it for its own address. The page is asked
 * of the net; where that gives none in time (it is away, or the board just starts) it is the one that screenkeep.js kept.
 * Files say by their address which bytes they are and come from what is kept. What the board has to say is never kept
 * here. A classic script without imports: televisions are slow to learn.
 */
const patience = 10000;

const late = () => new Promise((_, reject) => setTimeout(reject, patience, new Error("late")));

async function page(request) {
  const { pathname, search, searchParams } = new URL(request.url);
  let answer;
  try {
    answer = await Promise.race([fetch(request), late()]);
  } catch (unreachable) {
    answer = null;
  }
  if (answer?.ok) {
    return answer;
  }
  const cacheName = `prikbord-screen|${searchParams.get("key")}`;
  const kept = await caches.match(pathname + search, { cacheName, ignoreVary: true });
  return kept ?? answer ?? Response.error();
}

async function file(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) {
    return;
  }
  if (request.mode === "navigate" && pathname === "/kudos/screen") {
    event.respondWith(page(request));
  } else if (/^\/(?:feed|kudos)\/assets\//.test(pathname) && search.startsWith("?v=")) {
    event.respondWith(file(request));
  }
});
