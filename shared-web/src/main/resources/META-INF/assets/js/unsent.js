/*
 * What one began to write and did not send, kept in this browser: it outlives a crash and a sign-in that has ended. It is
 * shown to nobody but its writer, and another one's makes room for it: tablets are shared.
 * Texts: none
 */
import { send } from "./api.js";
import { context, kept, user } from "./dom.js";

const place = "prikbord.drafts";
const isTold = user && user !== "someone";
let writer = null;

/** Who writes here; asked once, where the page is the same for everybody and does not say. */
function whoWrites() {
  writer ??= isTold ? Promise.resolve(user) : send("GET", `${context}/api/session`).then(({ userName }) => userName);
  return writer;
}

/** Keeps it in the place of what was kept; null for nothing that is worth it. */
export async function keep(draft) {
  try {
    const by = await whoWrites();
    kept.set(place, draft && { ...draft, by });
  } catch {
    writer = null;
  }
}

/** Nothing is left to be sent. */
export function forget() {
  kept.set(place, null);
}

/** What whoever writes here began; null for nothing. */
export async function begun() {
  const draft = kept.get(place);
  return draft && draft.by === (await whoWrites().catch(() => null)) ? draft : null;
}
