/*
 * What was written without the net and waits to go out: once, in the order in which it was written, and as whoever wrote
 * it. Each post keeps the Idempotency-Key that it got when it was written; one tab or the worker sends at a time; and the
 * server is told whom the post is meant to be by. For pages and for the worker: knows no document.
 */
const store = "outbox";
const again = [408, 425, 429];

/** The server knows its keys for two days; what is older might be there already, and is its writer's to look after. */
const tooOld = 40 * 3600 * 1000;

/** By this name the browser wakes the worker, tabs tell each other, and who sends holds the lock. */
export const tag = "prikbord-outbox";

/** Whether this browser can do it; elsewhere a form sends itself again while its page is open. */
export const possible = "indexedDB" in globalThis && "locks" in navigator && "BroadcastChannel" in globalThis;

const others = possible ? new BroadcastChannel(tag) : null;

function settled(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function withStore(mode, use) {
  const opening = indexedDB.open("prikbord", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(store, { keyPath: "key" });
  const database = await settled(opening);
  try {
    const transaction = database.transaction(store, mode);
    const result = await use(transaction.objectStore(store));
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    return result;
  } finally {
    database.close();
  }
}

async function all() {
  const entries = await withStore("readonly", (posts) => settled(posts.getAll()));
  return entries.sort((one, other) => one.at.localeCompare(other.at));
}

/** What this person has waiting, the first first. */
export async function waitingOf(user) {
  return (await all()).filter(({ by }) => by === user);
}

/** Keeps {"key", "by", "at", "language", "body", "draft"} until it could be sent. */
export async function put(entry) {
  await withStore("readwrite", (posts) => settled(posts.put(entry)));
  others.postMessage({});
}

/** Takes one out, to change it or to drop it; gives it, or nothing when it has gone out meanwhile. */
export function take(key) {
  return navigator.locks.request(tag, async () => {
    const entry = await withStore("readwrite", async (posts) => {
      const found = await settled(posts.get(key));
      await settled(posts.delete(key));
      return found;
    });
    others.postMessage({});
    return entry;
  });
}

/** Calls back when anything about what waits has changed, here, in another tab or in the worker. */
export function follow(listener) {
  new BroadcastChannel(tag).addEventListener("message", ({ data }) => listener(data));
}

async function refuse(entry, answer) {
  const problem = await answer.json().catch(() => ({}));
  const fields = Object.fromEntries((problem.errors ?? []).map(({ field, detail }) => [field, detail]));
  await put({ ...entry, refused: { message: problem.detail ?? problem.title ?? String(answer.status), fields } });
}

/** Sends one; gives whether the next may follow. What comes by itself is thrown, for the browser to try again. */
async function sendOne(entry, person) {
  if (Date.now() - Date.parse(entry.at) > tooOld) {
    await put({ ...entry, refused: { old: true, fields: {} } });
    return true;
  }
  const answer = await fetch("/feed/api/posts", {
    method: "POST",
    headers: {
      Accept: "application/json",
      "Content-Type": "application/json",
      "Idempotency-Key": entry.key,
      "Prikbord-Language": entry.language,
      "Prikbord-Person": String(person),
    },
    body: JSON.stringify(entry.body),
    credentials: "same-origin",
  });
  if (answer.status === 401) {
    return false;
  }
  if (answer.status >= 500 || again.includes(answer.status)) {
    throw new Error(`The board answers ${answer.status}`);
  }
  if (answer.ok) {
    await withStore("readwrite", (posts) => settled(posts.delete(entry.key)));
    others.postMessage({ sent: true });
  } else {
    await refuse(entry, answer);
  }
  return true;
}

/** Sends what waits, unless somebody does already. What another person wrote here stays until they sign in again. */
export function sendAll() {
  return navigator.locks.request(tag, { ifAvailable: true }, async (held) => {
    const waiting = held ? (await all()).filter(({ refused }) => !refused) : [];
    if (!waiting.length) {
      return;
    }
    const answer = await fetch("/feed/api/session", { headers: { Accept: "application/json" } });
    if (answer.status === 401) {
      others.postMessage({ signedOut: true });
    }
    const me = answer.ok ? await answer.json() : null;
    for (const entry of waiting.filter(({ by }) => by === me?.userName)) {
      if (!(await sendOne(entry, me.id))) {
        return;
      }
    }
  });
}
