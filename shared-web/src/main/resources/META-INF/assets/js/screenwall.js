/*
 * The notes on a screen: two leaves lie on each other, of which one shows; the next note is written on the other, which
 * fades in (screen.css). Nothing is made anew: a page that stands for months must not grow. Each leaf stands a pixel or
 * two beside the last one, so that nothing burns in; not for who prefers no motion.
 *   [data-stage] > [data-leaf] × 2 > [data-to], [data-team], [data-said], [data-from], [data-from-team], [data-sign],
 *   [data-value], [data-face] × 3, [data-also] > [data-also-title], [data-other] × 3;  [data-bare];  [data-dots]
 * Texts: screen-week, screen-lately
 */
import { text } from "./dom.js";

const most = 40;
const sizes = 8;
const week = 7 * 24 * 3600 * 1000;
const still = matchMedia("(prefers-reduced-motion: reduce)");
const stage = document.querySelector("[data-stage]");
const bare = stage.querySelector("[data-bare]");
const leaves = [...stage.querySelectorAll("[data-leaf]")].map((leaf) => ({
  leaf,
  title: leaf.querySelector("[data-also-title]"),
  also: leaf.querySelector("[data-also]"),
  note: parts(leaf.querySelector("article")),
  others: [...leaf.querySelectorAll("[data-other]")].map((item) => ({ item, ...parts(item) })),
}));
const dots = Array.from({ length: most }, () => document.createElement("i"));
document.querySelector("[data-dots]").append(...dots);

let notes = [];
let unseen = [];
let current = null;
let front = 0;
let turns = 0;

function parts(within) {
  const part = (name) => within.querySelector(`[data-${name}]`);
  const faces = [...within.querySelectorAll("[data-face]")];
  return {
    within,
    faces,
    to: part("to"),
    team: part("team"),
    said: part("said"),
    from: part("from"),
    fromTeam: part("from-team"),
    sign: part("sign"),
    value: part("value"),
  };
}

function write(place, words) {
  if (place && place.textContent !== (words ?? "")) {
    place.textContent = words ?? "";
  }
}

function fill(place, note) {
  place.faces.forEach((face, at) => {
    const shown = note?.faces[at];
    face.hidden = !shown;
    face.dataset.hue = shown?.hue ?? 0;
    face.classList.toggle("team", shown?.square ?? false);
    write(face, shown?.initials);
  });
  write(place.to, note?.to);
  write(place.team, note?.team);
  write(place.said, note?.text);
  write(place.from, note?.from.name);
  write(place.fromTeam, note?.from.team);
  write(place.value, note?.value.name);
  place.sign?.setAttribute("href", `${document.documentElement.dataset.icons}#${note?.value.sign ?? "heart"}`);
  place.within.dataset.paper = note ? note.id % 4 : 0;
  place.within.toggleAttribute("data-many", (note?.faces.length ?? 0) > 1);
}

/** Names on two lines leave the words beside them one. */
function measure({ item, to }) {
  item.toggleAttribute("data-long", to.clientHeight > 1.5 * parseFloat(getComputedStyle(to).lineHeight));
}

/** As large as it fits, 94 to 28 px; what does not fit even then ends in an ellipsis: all of it is on the wall. */
function fit({ leaf, note: { said }, others }) {
  others.forEach(measure);
  said.style.removeProperty("--lines");
  for (let size = 1; size <= sizes; size += 1) {
    leaf.dataset.size = size;
    if (said.scrollHeight <= said.clientHeight + 1) {
      return;
    }
  }
  const line = parseFloat(getComputedStyle(said).lineHeight);
  said.style.setProperty("--lines", Math.max(1, Math.floor(said.clientHeight / line)));
}

/** The next three. */
function fillOthers({ title, also, others }, at) {
  const next = others
    .map((_, ahead) => notes[(at + ahead + 1) % notes.length])
    .filter((note, ahead) => ahead + 1 < notes.length);
  others.forEach((other, place) => {
    other.item.hidden = !next[place];
    fill(other, next[place]);
  });
  const recent = next.every((note) => Date.now() - Date.parse(note.at) < week);
  write(title, text(recent ? "screen-week" : "screen-lately"));
  also.hidden = next.length === 0;
}

function wipe({ leaf, note, others }) {
  delete leaf.dataset.on;
  [note, ...others].forEach((place) => fill(place, null));
}

/** A pixel further on a small round at each turn. */
function move() {
  turns = (turns + 1) % 420;
  const x = Math.round(6 * Math.sin(turns / 7));
  const y = Math.round(4 * Math.cos(turns / 10));
  stage.style.translate = still.matches ? "" : `${x}px ${y}px`;
}

function mark(at) {
  dots.forEach((dot, place) => {
    dot.hidden = place >= notes.length || notes.length < 2;
    dot.toggleAttribute("data-now", place === at);
  });
}

/** Shows that note; without a fade, and without a trace of the one before, when that had to go. */
function put(at, cut = false) {
  const before = leaves[front];
  front = 1 - front;
  const after = leaves[front];
  current = notes[at].id;
  fill(after.note, notes[at]);
  fillOthers(after, at);
  fit(after);
  stage.toggleAttribute("data-cut", cut);
  after.leaf.dataset.on = "true";
  delete before.leaf.dataset.on;
  if (cut) {
    wipe(before);
  }
  mark(at);
}

const placeOf = (id) => notes.findIndex((note) => note.id === id);

/** The next note, or the one before; what came meanwhile comes first. */
export function turn(step) {
  if (!notes.length) {
    return;
  }
  move();
  const first = step > 0 && unseen.length ? placeOf(unseen.shift()) : -1;
  if (first >= 0) {
    put(first);
  } else if (notes.length > 1) {
    put((placeOf(current) + step + notes.length) % notes.length);
  }
}

/** These are the notes by now, the newest first; what is not among them any more is gone at once. */
export function show(now) {
  const before = notes;
  notes = now.slice(0, most);
  const missing = before.some(({ id }) => placeOf(id) < 0);
  if (before.length) {
    const fresh = notes.filter(({ id }) => !before.some((note) => note.id === id)).map(({ id }) => id);
    unseen = [...unseen, ...fresh.reverse()].filter((id) => placeOf(id) >= 0).slice(-most);
  }
  bare.hidden = notes.length > 0;
  if (!notes.length) {
    leaves.forEach(wipe);
    mark(0);
  } else if (!before.length) {
    put(0);
  } else if (missing) {
    put(Math.max(0, placeOf(current)), true);
  } else {
    mark(placeOf(current));
  }
}

/** Nothing at all, and nothing that says that there was something. */
export function clear() {
  notes = [];
  unseen = [];
  leaves.forEach(wipe);
  mark(0);
  stage.hidden = true;
}

addEventListener("resize", () => notes.length && fit(leaves[front]));
