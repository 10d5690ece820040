/*
 * The wall while one reads it. New notes never push: on a page a pill counts them and waits; a widget, which shows the
 * last ones only, takes them in unless one is busy among them. "Older notes" come in under the last one.
 *   [data-notes][data-channel] > [data-new-notes] > [data-pill-text], [data-note-list] > li > [data-note][data-key],
 *   [data-end] a[data-more]
 *   button[data-cheer="<id>"][aria-pressed]    PUT/DELETE /kudos/api/kudos/<id>/cheer;  GET /kudos/api/cheers?of=1,2 -> {"mine": [2]}
 * Texts: new-notes.one, new-notes.other
 */
import { send } from "./api.js";
import { count, fetchPage, say } from "./dom.js";
import { leadOut } from "./frame.js";
import { listen } from "./live.js";
import { mark, toggle } from "./press.js";
import { refreshTimes } from "./time.js";

/** So many notes can be asked about at once. */
const most = 100;

const place = document.querySelector("[data-notes]");
const list = place?.querySelector("[data-note-list]");
const pill = place?.querySelector("[data-new-notes]");

function has(note) {
  return list.querySelector(`[data-note="${note.dataset.note}"]`) !== null;
}

/** Keys are <millis>-<id>; compared as numbers. */
function newer(note, than) {
  const [time, id] = note.dataset.key.split("-").map(Number);
  const [otherTime, otherId] = than.dataset.key.split("-").map(Number);
  return (time - otherTime || id - otherId) > 0;
}

function items(notes) {
  return notes.map((note) => document.importNode(note.closest("li"), true));
}

function dress(added) {
  added.forEach((item) => {
    refreshTimes(item);
    leadOut(item);
  });
  layMine(added).catch(() => null);
}

/** With which of these I joined in, laid over notes that are the same for everybody. */
async function layMine(roots) {
  const buttons = roots.flatMap((root) => [...root.querySelectorAll("[data-cheer]")]);
  for (let at = 0; at < buttons.length; at += most) {
    const some = buttons.slice(at, at + most);
    const { mine } = await send("GET", `/kudos/api/cheers?of=${some.map(({ dataset }) => dataset.cheer).join(",")}`);
    some
      .filter((button) => button.wanted === undefined)
      .forEach((button) => mark(button, mine.includes(Number(button.dataset.cheer))));
  }
}

/** Cheering works wherever notes are, also where there is one alone. */
export function cheers() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-cheer]");
    if (button) {
      toggle(button, `/kudos/api/kudos/${button.dataset.cheer}/cheer`);
    }
  });
  return layMine([document]);
}

/** What the first page has above the last note that is on screen, and the screen has not. */
async function missing() {
  const page = await fetchPage(location.href);
  const last = [...list.querySelectorAll("[data-note]")].at(-1);
  return [...page.querySelectorAll("[data-note-list] [data-note]")].filter(
    (note) => !has(note) && (!last || newer(note, last)),
  );
}

function takeIn(notes) {
  const added = items(notes);
  dress(added);
  place.querySelector("[data-notes-empty]")?.remove();
  list.prepend(...added);
  return added[0]?.firstElementChild;
}

/** Looks for what is new; also for whoever has just put something on the wall. */
export async function look() {
  const notes = await missing();
  if (pill) {
    pill.hidden = notes.length === 0;
    pill.querySelector("[data-pill-text]").textContent = notes.length ? count("new-notes", notes.length) : "";
    if (notes.length) {
      say(count("new-notes", notes.length));
    }
  } else if (notes.length && !list.contains(document.activeElement)) {
    const most = Math.max(list.children.length, notes.length);
    takeIn(notes);
    [...list.children].slice(most).forEach((item) => item.remove());
  }
}

async function older(link) {
  const page = await fetchPage(link.href);
  const notes = [...page.querySelectorAll("[data-note-list] [data-note]")].filter((note) => !has(note));
  const added = items(notes);
  dress(added);
  list.append(...added);
  place.querySelector("[data-end]").replaceWith(document.importNode(page.querySelector("[data-end]"), true));
  added[0]?.firstElementChild.focus({ preventScroll: true });
}

export function notes() {
  pill?.addEventListener("click", async () => {
    const first = takeIn(await missing());
    pill.hidden = true;
    first?.focus();
  });
  place.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-more]");
    if (link) {
      event.preventDefault();
      older(link).catch(() => location.assign(link.href));
    }
  });
  // whoever looks further back without the wall's top on screen is not told of what is new there
  if (place.dataset.channel && !new URL(location.href).searchParams.has("before")) {
    listen(place.dataset.channel, () => look().catch(() => {}));
  }
}
