/*
 * What others do, as it happens: a WebSocket to <context>/live that says {"channel": "feed", "version": 7} when
 * something in a channel moved. Comes back after a break with growing, jittered pauses; while it cannot be had, the
 * listeners are called every 30 s instead. Sleeps while nobody looks.
 */
import { context, user } from "./dom.js";

const listeners = new Map();
const versions = new Map();
const everySoOften = 30000;
let socket = null;
let failures = 0;
let timer = 0;
let poll = 0;

function tell(channel) {
  for (const listener of listeners.get(channel) ?? []) {
    listener();
  }
}

function tellAll() {
  if (document.visibilityState === "visible") {
    [...listeners.keys()].forEach(tell);
  }
}

function heard(event) {
  const { channel, version } = JSON.parse(event.data);
  if (versions.get(channel) !== version) {
    versions.set(channel, version);
    tell(channel);
  }
}

function opened() {
  clearInterval(poll);
  poll = 0;
  if (failures > 0) {
    tellAll();
  }
  failures = 0;
}

function closed() {
  socket = null;
  failures += 1;
  if (failures > 1) {
    poll ||= setInterval(tellAll, everySoOften);
  }
  clearTimeout(timer);
  const pause = Math.min(1000 * 2 ** failures, 60000) * (0.5 + Math.random());
  timer = setTimeout(connect, pause);
}

function connect() {
  if (socket || document.visibilityState !== "visible") {
    return;
  }
  socket = new WebSocket(`${location.origin.replace(/^http/, "ws")}${context}/live`);
  socket.addEventListener("open", opened);
  socket.addEventListener("message", heard);
  socket.addEventListener("close", closed);
}

/** Calls back each time something in the channel moved. Nothing happens for who is not signed in. */
export function listen(channel, listener) {
  if (!user && !document.querySelector("[data-channel]")) {
    return;
  }
  if (!listeners.size) {
    connect();
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible" && !socket) {
        clearTimeout(timer);
        failures = Math.max(failures, 1);
        connect();
      }
    });
  }
  listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
}
