/*
 * What one wrote without the net, shown where it will stand, to be changed or dropped until it has gone out. What the
 * board refused comes back to the composer with the reason.
 * Texts: waits, waits-sign-in, waits-old, waits-edit, waits-drop, waits-kept, waits-gone, waits-in-name
 */
import { element, icon, language, say, text, user } from "./dom.js";
import { follow, possible, put, sendAll, tag, take, waitingOf } from "./outbox.js";
import { moment } from "./time.js";

const everySoOften = 30000;

/** Whether what is written on this page can wait: a widget does not know its reader by name. */
export const canWait = possible && document.body.classList.contains("page") && user !== "";

/** Keeps a post until the net is back. */
export async function letWait(key, body, draft) {
  await put({ key, by: user, at: new Date().toISOString(), language, body, draft });
  say(text("waits-kept"));
  const worker = await navigator.serviceWorker?.getRegistration("/feed/");
  await worker?.sync?.register(tag).catch(() => null);
}

function reason({ refused }) {
  return refused.old ? text("waits-old") : refused.message;
}

function item(entry, signedOut, edit) {
  const change = element("button", { class: "btn small", type: "button", "data-waiting-edit": "" }, text("waits-edit"));
  const drop = element("button", { class: "btn quiet small", type: "button", "data-waiting-drop": "" }, text("waits-drop"));
  const state = entry.refused ? reason(entry) : text(signedOut ? "waits-sign-in" : "waits", moment(new Date(entry.at)));
  change.addEventListener("click", () => edit(entry.key));
  drop.addEventListener("click", async () => (await take(entry.key)) || say(text("waits-gone")));
  return element(
    "article",
    { class: "post sheet waits", "data-waits": entry.key },
    element("p", { class: "say warn" }, icon("cloud-off"), element("span", {}, state)),
    ...(entry.draft?.inName ? [element("p", { class: "meta" }, text("waits-in-name", entry.draft.inName.name))] : []),
    element("p", { class: "words plain", dir: "auto" }, entry.body.text),
    element("div", { class: "acts" }, change, drop),
  );
}

/**
 * Shows what waits under the composer.
 *
 * @param restore puts an entry back into the form; gives whether there was room for it
 * @param sent is called when something has gone out
 */
export async function waiting(form, { restore, sent }) {
  if (!canWait) {
    return;
  }
  const place = element("div", { class: "stack", "data-waiting": "" });
  let signedOut = false;
  (form.closest("section") ?? form).after(place);

  async function edit(key) {
    if (!restore.possible()) {
      form.elements.text.focus();
      return;
    }
    const entry = await take(key);
    if (entry) {
      restore.back(entry, entry.refused ? { ...entry.refused, message: reason(entry) } : null);
    } else {
      say(text("waits-gone"));
    }
  }

  async function draw() {
    const entries = await waitingOf(user);
    place.replaceChildren(...entries.map((entry) => item(entry, signedOut, edit)));
    const refused = entries.find((entry) => entry.refused);
    if (refused && restore.possible()) {
      await edit(refused.key);
    }
  }

  async function trySending() {
    if (place.children.length) {
      await sendAll().catch(() => null);
    }
  }

  follow(async (news) => {
    signedOut = news.signedOut ?? (news.sent ? false : signedOut);
    await draw();
    if (news.sent) {
      sent();
    }
  });
  window.addEventListener("online", trySending);
  setInterval(trySending, everySoOften);
  await draw();
  trySending();
}
