/*
 * The feed without the net: has the worker look after it, keeps the latest posts on the device as they are now, and says
 * so where a page is one that was kept. Throws away what was kept for somebody else, in every portlet.
 *   <html data-user data-holds="hours of a sign-in" [data-kept="when it was kept"]>
 * Texts: kept-at, net-back, net-back-act, install, install-act, install-not
 */
import { begin, finish, forget, lock, mark, sorry } from "./keep.js";
import { context, element, icon, kept, say, text, user } from "./dom.js";
import { moment } from "./time.js";

const feed = "/feed/";
const pagesKept = 3;
const mostPictureBytes = 8 * 1024 * 1024;
const notBefore = 60000;
const asset = /\/feed\/assets\/[\w./-]+\?v=[\w-]+/g;
const picture = /\/feed\/api\/pictures\/\d+(?:\/small)?/g;
const parts = document.documentElement.dataset;
let last = 0;

/** A page as the net gives it now, marked as kept; anything else than this person's own is an error. */
async function fetched(address, at) {
  const answer = await fetch(address, { headers: { Accept: "text/html" }, credentials: "same-origin" });
  const html = await answer.text();
  const page = new DOMParser().parseFromString(html, "text/html");
  const fit = answer.ok && !answer.redirected && !answer.headers.has(mark);
  if (!fit || /no-store/.test(answer.headers.get("Cache-Control") ?? "") || page.documentElement.dataset.user !== user) {
    throw new Error(`${address} is not to be kept`);
  }
  const headers = new Headers(answer.headers);
  ["Content-Encoding", "Content-Length", "ETag"].forEach((name) => headers.delete(name));
  headers.set(mark, at.toISOString());
  const marked = html.replace("<html ", `<html data-kept="${at.toISOString()}" `);
  return { html, older: page.querySelector("[data-end] a[data-more]")?.getAttribute("href"), kept: new Response(marked, { headers }) };
}

/** Files that these pages name, and files that those name; their addresses say which bytes they are. */
async function keepAssets(cache, pages) {
  const known = new Set(pages.flatMap((html) => html.match(asset) ?? []));
  for (const address of known) {
    const answer = (await caches.match(address)) ?? (await fetch(address));
    await cache.put(address, answer.clone());
    if (/\.js\?/.test(address)) {
      ((await answer.text()).match(asset) ?? []).forEach((imported) => known.add(imported));
    }
  }
}

/** Pictures that somebody has looked at here, now or before, until there are too many bytes of them. */
async function keepPictures(cache, pages) {
  const shown = [...document.images].filter(({ complete, naturalWidth }) => complete && naturalWidth > 0);
  const seen = new Set(shown.map((image) => image.getAttribute("src")));
  let left = mostPictureBytes;
  for (const address of new Set(pages.flatMap((html) => html.match(picture) ?? []))) {
    const before = await caches.match(address);
    const answer = before ?? (seen.has(address) ? await fetch(address) : null);
    const size = answer?.ok ? (await answer.clone().blob()).size : left;
    if (answer?.ok && size < left) {
      left -= size;
      await cache.put(address, answer);
    }
  }
}

/** Keeps the first pages of the feed with all that is on them, and what one needs to write. */
async function make() {
  const at = new Date();
  const pages = [];
  const cache = await begin(user, at);
  for (let address = feed; address && pages.length < pagesKept; ) {
    const page = await fetched(address, at);
    await cache.put(address, page.kept);
    pages.push(page.html);
    address = page.older;
  }
  const excuse = await fetched(sorry, at);
  await cache.put(sorry, excuse.kept);
  await cache.put("/feed/api/audiences", await fetch("/feed/api/audiences"));
  await keepAssets(cache, [...pages, excuse.html]);
  await keepPictures(cache, pages);
  await finish(user, at, new Date(at.getTime() + Number(parts.holds) * 3600 * 1000));
  document.body.dataset.keptNow = at.toISOString();
}

/** Now and then: a copy that could not be made leaves the one that is there. */
async function keep() {
  if (Date.now() - last < notBefore || document.visibilityState !== "visible") {
    return;
  }
  last = Date.now();
  try {
    await navigator.locks.request(lock, { ifAvailable: true }, (held) => held && make());
  } catch {
    last = 0;
  }
}

/** Signing out takes along what was kept; the button does not wait for it longer than a moment. */
function forgetAtSignOut() {
  for (const form of document.querySelectorAll('form[action$="/signout"]')) {
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      await Promise.race([forget().catch(() => null), new Promise((done) => setTimeout(done, 1000))]);
      form.submit();
    });
  }
}

/** Says of which moment this page is; back on the net, where there is a newer one. */
function tellKept() {
  const words = element("span", {}, text("kept-at", moment(new Date(parts.kept))));
  const line = element("p", { class: "say warn offline", "data-kept-line": "" }, icon("cloud-off"), words);
  document.querySelector("main")?.prepend(line);
  say(words.textContent);
  window.addEventListener("online", () => {
    words.replaceChildren(text("net-back"), " ", element("a", { class: "link", href: location.href }, text("net-back-act")));
  });
}

/** The browser's own offer to install, as a line that one can send away for good. */
function offerInstall() {
  window.addEventListener("beforeinstallprompt", (event) => {
    if (kept.get("prikbord.no-install") || document.querySelector("[data-install]")) {
      return;
    }
    event.preventDefault();
    const act = element("button", { class: "btn small", type: "button" }, text("install-act"));
    const not = element("button", { class: "btn quiet small", type: "button" }, text("install-not"));
    const line = element("div", { class: "say", "data-install": "" }, element("span", {}, text("install")), " ", act, " ", not);
    act.addEventListener("click", () => {
      line.remove();
      event.prompt();
    });
    not.addEventListener("click", () => {
      kept.set("prikbord.no-install", true);
      line.remove();
    });
    document.querySelector("[data-board] form[data-composer]")?.closest("section").after(line);
  });
}

async function lookAfterFeed() {
  offerInstall();
  if (parts.kept && document.querySelector("[data-board]")) {
    tellKept();
  }
  await navigator.serviceWorker.register("/feed/sw.js", { scope: feed, type: "module", updateViaCache: "none" });
  if (location.pathname === feed && !location.search) {
    keep();
    document.querySelector("[data-board]")?.addEventListener("prikbord-taken", keep);
    document.addEventListener("visibilitychange", keep);
  }
}

/** On every page; a browser that cannot do it is as it was. */
export async function offline() {
  if (!("caches" in window && "serviceWorker" in navigator && "locks" in navigator)) {
    return;
  }
  forgetAtSignOut();
  if (user) {
    await forget(user);
  } else if (location.pathname.endsWith("/signin")) {
    await forget();
  }
  if (user && context === "/feed") {
    await lookAfterFeed();
  }
}
