/*
 * What others do, as it happens: a WebSocket to /feed/live that says {"channel": "feed", "version": 7, "after": 20,
 * "within": 40} when something in a channel moved; who listens asks for it after so many milliseconds, at some moment
 * within so many more. All widgets and pages of a browser share one: whoever holds the lock has it and passes on what
 * it says; the next in line takes over. Comes back after a break with growing, jittered pauses; while it cannot be
 * had, the listeners are called every 30 s instead. A page that nobody looks at opens none of its own.
 */
import { user } from "./dom.js";

const name = "prikbord-live";
const everySoOften = 30000;
const lasting = 1000;
const listeners = new Map();
const versions = new Map();
const asking = new Set();
const lobby = navigator.locks && "BroadcastChannel" in window ? new BroadcastChannel(name) : null;
let holder = false;
let socket = null;
let failures = 0;
let timer = 0;
let poll = 0;
let steady = 0;
let missed = false;

function tell(channel) {
  for (const listener of listeners.get(channel) ?? []) {
    listener();
  }
}

function tellAll() {
  missed = document.visibilityState !== "visible";
  if (!missed) {
    [...listeners.keys()].forEach(tell);
  }
}

/** Something may have been missed: here and wherever else this connection is listened to. */
function lookAgain() {
  lobby?.postMessage({ again: true });
  tellAll();
}

function heard({ channel, version, after = 0, within = 0 }) {
  if (versions.get(channel) !== version) {
    versions.set(channel, version);
    ask(channel, after + Math.random() * within);
  }
}

/** What is asked later tells of all that moves until then, too. */
function ask(channel, pause) {
  if (!asking.has(channel)) {
    asking.add(channel);
    setTimeout(() => {
      asking.delete(channel);
      tell(channel);
    }, pause);
  }
}

/** A proxy may let a connection open and close it at once: only one that lasts counts. */
function opened() {
  steady = setTimeout(() => {
    clearInterval(poll);
    poll = 0;
    if (failures > 0) {
      lookAgain();
    }
    failures = 0;
  }, lasting);
}

function closed() {
  socket = null;
  clearTimeout(steady);
  failures += 1;
  if (failures > 1) {
    poll ||= setInterval(lookAgain, everySoOften);
  }
  clearTimeout(timer);
  const pause = Math.min(1000 * 2 ** failures, 60000) * (0.5 + Math.random());
  timer = setTimeout(connect, pause);
}

function connect() {
  if (socket || !holder || (!lobby && document.visibilityState !== "visible")) {
    return;
  }
  socket = new WebSocket(`${location.origin.replace(/^http/, "ws")}/feed/live`);
  socket.addEventListener("open", opened);
  socket.addEventListener("close", closed);
  socket.addEventListener("message", ({ data }) => {
    const move = JSON.parse(data);
    lobby?.postMessage(move);
    heard(move);
  });
}

function begin(waited) {
  holder = true;
  failures = waited ? 1 : 0;
  connect();
}

/** Takes the connection as soon as nobody else has it, and keeps it for as long as the page lives. */
async function queue() {
  if (!lobby) {
    begin(false);
    return;
  }
  lobby.addEventListener("message", ({ data }) => (data.again ? tellAll() : heard(data)));
  const forEver = new Promise(() => {});
  const taken = await navigator.locks.request(name, { ifAvailable: true }, (lock) => {
    if (lock) {
      begin(false);
    }
    return lock ? forEver : false;
  });
  if (taken === false) {
    await navigator.locks.request(name, () => {
      begin(true);
      return forEver;
    });
  }
}

function seen() {
  if (missed) {
    tellAll();
  }
  if (document.visibilityState === "visible" && holder && !socket) {
    clearTimeout(timer);
    failures = Math.max(failures, 1);
    connect();
  }
}

/** Calls back each time something in the channel moved. Nothing happens for who is not signed in. */
export function listen(channel, listener) {
  if (!user && !document.querySelector("[data-channel]")) {
    return;
  }
  if (!listeners.size) {
    queue();
    document.addEventListener("visibilitychange", seen);
  }
  listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
}
