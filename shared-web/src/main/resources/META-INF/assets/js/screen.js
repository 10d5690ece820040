/*
 * A screen in a canteen: one note for 20 s, the next ones beside it, whatever the net does. It asks the board each minute,
 * keeps the last answer on the device and goes on with it; where it has not been told for a while it says of when that
 * is. Once its key opens nothing any more it shows nothing of before and keeps nothing. The page may stand for months.
 *   <html data-release> body[data-screen="key"]; [data-gone], [data-pause], [data-late] [data-late-text], [data-day],
 *   [data-clock]; the rest is screenwall.js's
 * Texts: screen-as-of, screen-waiting
 */
import { text } from "./dom.js";
import { asks } from "./screenask.js";
import * as device from "./screenkeep.js";
import * as wall from "./screenwall.js";
import { clock, locale, moment, timeZone } from "./time.js";

const dwell = 20000;
const lateAfter = 150000;
const untilKept = 5000;
const pointerRests = 4000;
const reloaded = "prikbord.screen.release";

const key = document.body.dataset.screen;
const part = (name) => document.querySelector(`[data-${name}]`);
const day = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone });
let kept = device.read(key);
let told = kept?.at ?? 0;
let turning = 0;
let asked = false;
let over = false;

function sayHowLate() {
  part("late").hidden = over || !asked || Date.now() - told < lateAfter;
  part("late-text").textContent = told ? text("screen-as-of", moment(told)) : text("screen-waiting");
}

/** Now, by the minute. */
function tick() {
  const now = Date.now();
  part("clock").textContent = clock.format(now);
  part("day").textContent = day.format(now);
  sayHowLate();
  setTimeout(tick, 60000 - (now % 60000));
}

/** What there is; what is no news any more goes by itself, also while nobody says so. */
function show() {
  asked = true;
  if (kept) {
    wall.show(kept.answer.notes.filter(({ at }) => device.isFresh(Date.parse(at))));
  }
  sayHowLate();
}

/** Once for each: a board of which one node is newer than the other must not make it flicker for ever. */
function takeNewPage(release) {
  try {
    if (release !== document.documentElement.dataset.release && sessionStorage.getItem(reloaded) !== release) {
      sessionStorage.setItem(reloaded, release);
      location.reload();
    }
  } catch {
    // no storage: it goes on with the page that it has
  }
}

function came(answer, tag) {
  told = Date.now();
  kept = { at: told, tag, answer };
  device.write(key, kept);
  show();
  takeNewPage(answer.release);
}

function same() {
  told = Date.now();
  device.touch(key, told);
  show();
}

function gone() {
  clearInterval(turning);
  over = true;
  kept = null;
  wall.clear();
  device.drop(key).catch(() => null);
  sayHowLate();
  part("pause").hidden = true;
  part("gone").hidden = false;
}

function pauses() {
  const button = part("pause");
  const isPaused = () => button.getAttribute("aria-pressed") === "true";
  button.addEventListener("click", () => button.setAttribute("aria-pressed", String(!isPaused())));
  turning = setInterval(() => isPaused() || wall.turn(1), dwell);
  document.addEventListener("keydown", ({ key: pressed }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[pressed];
    if (step) {
      wall.turn(step);
    }
  });
}

/** The pointer, and the button for who has one, are there while it moves. */
function hidePointer() {
  let rests = 0;
  document.addEventListener("pointermove", () => {
    document.body.dataset.moved = "true";
    clearTimeout(rests);
    rests = setTimeout(() => delete document.body.dataset.moved, pointerRests);
  });
}

/** Asks the device not to turn its screen off; where it cannot be asked, its owner sets that. */
async function stayAwake() {
  try {
    await navigator.wakeLock?.request("screen");
  } catch {
    // as it is
  }
}

tick();
pauses();
hidePointer();
stayAwake();
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && stayAwake());
// what was kept shows once it is clear that the board cannot say whether it still may
asks(`/kudos/api/screen?key=${key}`, kept?.tag, { came, same, failed: show, gone });
setTimeout(() => asked || over || show(), untilKept);
device.keepPage(key).catch(() => null);
document.body.dataset.ready = "true";
