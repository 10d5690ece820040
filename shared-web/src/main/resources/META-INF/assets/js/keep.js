/*
 * What this device keeps of the feed to be read without the net. It belongs to one person, stands in one cache that is
 * named after them, is made anew as a whole, and is void when the sign-in must have ended with which it was made. For
 * pages and for the worker: knows no document.
 */
const prefix = "prikbord-kept|";
const about = "/feed/kept.json";

/** Who makes or throws away what is kept holds this lock. */
export const lock = "prikbord-kept";

/** The page that says kindly that another one needs the net. */
export const sorry = "/feed/offline";

/** Marks an answer that was kept, with when. */
export const mark = "Prikbord-Kept";

const ours = (user) => `${prefix}${encodeURIComponent(user)}|`;

async function names() {
  return (await caches.keys()).filter((name) => name.startsWith(prefix)).sort();
}

/** A new cache for this person; it counts from the moment that it is finished. */
export function begin(user, at) {
  return caches.open(ours(user) + at.toISOString());
}

/** From here on this is what is kept; all else goes. */
export async function finish(user, at, until) {
  const cache = await begin(user, at);
  await cache.put(about, Response.json({ until: until.toISOString() }));
  const stale = (await names()).filter((name) => name !== ours(user) + at.toISOString());
  await Promise.all(stale.map((name) => caches.delete(name)));
}

/** What is kept at this address, or nothing. */
export async function find(address) {
  for (const name of (await names()).reverse()) {
    const cache = await caches.open(name);
    const told = await cache.match(about);
    if (told && new Date((await told.json()).until) > new Date()) {
      return cache.match(address);
    }
    if (told) {
      await caches.delete(name);
    }
  }
  return undefined;
}

/** Throws away what is kept for anybody else; all of it for nobody. */
export async function forget(user = "") {
  const others = (await names()).filter((name) => !user || !name.startsWith(ours(user)));
  await Promise.all(others.map((name) => caches.delete(name)));
}
