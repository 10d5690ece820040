/*
 * The service worker of the feed, served as /feed/sw.js. Everything is asked of the net; only where that cannot be had
 * it gives what keep.js kept, and of the rest the page that says so. It sends what waits in the outbox when the browser
 * says that the net is back. The addresses of its imports carry fingerprints: a new release is a new worker.
 */
import { find, sorry } from "./keep.js";
import { sendAll, tag } from "./outbox.js";

/** Beside pages: what a kept page is made of. */
const parts = /^\/feed\/(?:$|assets\/|api\/pictures\/|api\/audiences$)/;

async function page(request, address) {
  try {
    return await fetch(request);
  } catch (unreachable) {
    const kept = (await find(address)) ?? (await find(sorry));
    if (kept) {
      return kept;
    }
    throw unreachable;
  }
}

async function part(request, address) {
  try {
    return await fetch(request);
  } catch (unreachable) {
    const kept = await find(address);
    if (kept) {
      return kept;
    }
    throw unreachable;
  }
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin || pathname.startsWith("/feed/widget")) {
    return;
  }
  if (request.mode === "navigate" && !pathname.startsWith("/feed/api/")) {
    event.respondWith(page(request, pathname + search));
  } else if (parts.test(pathname)) {
    event.respondWith(part(request, pathname + search));
  }
});

self.addEventListener("sync", (event) => {
  if (event.tag === tag) {
    event.waitUntil(sendAll());
  }
});
