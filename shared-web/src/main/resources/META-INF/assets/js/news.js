/*
 * What is new, and what is older. New posts never push: a pill counts them and waits; pressed, it puts them on top and
 * moves focus to the first. "Look further back" brings the next page's posts under the last one.
 *   [data-board][data-channel] > [data-pill] > [data-pill-text], [data-posts] > [data-post][data-key], [data-end] a[data-more]
 * Texts: new-posts.one, new-posts.other, new-shown, failed
 */
import { send } from "./api.js";
import { enliven } from "./board.js";
import { complain, context, count, fetchPage, say, text } from "./dom.js";
import { listen } from "./live.js";
import { newer } from "./reading.js";

const place = document.querySelector("[data-board]");
const list = place?.querySelector("[data-posts]");
let later = 0;
const pill = place?.querySelector("[data-pill]");

function keys(root) {
  return [...root.querySelectorAll("article[data-post][data-key]")].map((post) => post.dataset.key);
}

function newest() {
  return keys(list).sort(newer).at(-1) ?? "0-0";
}

/** The first page of what is shown now, also when one has looked further back. */
function firstPage() {
  const here = new URL(location.href);
  here.searchParams.delete("before");
  here.hash = "";
  return here.href;
}

async function look() {
  const base = place.dataset.news || `${context}/api/posts`;
  const url = new URL(base, location.href);
  url.searchParams.set("after", newest());
  url.searchParams.set("limit", "100");
  const { items } = await send("GET", url.href);
  const unseen = items.filter(({ id }) => !list.querySelector(`article[data-post="${id}"]`)).length;
  pill.hidden = unseen === 0;
  if (unseen) {
    pill.querySelector("[data-pill-text]").textContent = count("new-posts", unseen);
    say(count("new-posts", unseen));
  } else {
    clearTimeout(later);
    later = setTimeout(() => quietly(refreshCounts), 500 + Math.random() * 2500);
  }
}

/** A look that failed is no news; the next move brings another. */
async function quietly(work) {
  try {
    await work();
  } catch {
    // Offline, or the server is busy: what is on screen stays.
  }
}

/** Counts of what is on screen follow quietly; nothing moves. */
async function refreshCounts() {
  const page = await fetchPage(firstPage());
  for (const post of list.querySelectorAll("article[data-post]")) {
    const fresh = page.querySelector(`[data-posts] article[data-post="${post.dataset.post}"]`);
    for (const button of fresh?.querySelectorAll("[data-react]") ?? []) {
      const shown = post.querySelector(`[data-react="${button.dataset.react}"]`);
      if (shown && !shown.sending) {
        shown.querySelector("[data-count]").textContent = button.querySelector("[data-count]").textContent;
      }
    }
    const poll = fresh?.querySelector("[data-poll]");
    if (poll) {
      (await import("./poll.js")).follow(post.querySelector("[data-poll]"), poll);
    }
    const heard = fresh?.querySelector("[data-heard]");
    if (heard) {
      (await import("./heard.js")).follow(post, heard);
    }
    const help = fresh?.querySelector("[data-help]");
    if (help) {
      await (await import("./help.js")).follow(post, help);
    }
    const replies = fresh?.querySelector("[data-comments-of]");
    if (replies) {
      post.querySelector("[data-comments-of] > span").replaceWith(document.importNode(replies.querySelector("span"), true));
    }
  }
}

/** Puts what is newer on top; the rest stays where it is. Returns the first new one. */
export async function takeNew() {
  const page = await fetchPage(firstPage());
  const known = newest();
  const all = [...page.querySelectorAll("[data-posts] article[data-post]:not([data-pinned])")];
  const fresh = all.filter((post) => newer(post.dataset.key, known) > 0);
  const gap = fresh.length === all.length && all.length > 0 && list.querySelector("article[data-post]");
  const added = fresh.map((post) => document.importNode(post, true));
  added.forEach((post) => post.classList.add("new"));
  if (gap) {
    list.replaceChildren(...list.querySelectorAll("article[data-pinned]"), ...added);
    replaceEnd(page);
  } else {
    list.querySelector(":scope > .state")?.remove();
    const pinned = [...list.querySelectorAll("article[data-pinned]")].at(-1);
    if (pinned) {
      pinned.after(...added);
    } else {
      list.prepend(...added);
    }
  }
  pill.hidden = true;
  await enliven(list);
  place.dispatchEvent(new CustomEvent("prikbord-taken"));
  return added[0] ?? null;
}

function replaceEnd(page) {
  const end = place.querySelector("[data-end]");
  const next = page.querySelector("[data-end]");
  if (end && next) {
    end.replaceWith(document.importNode(next, true));
  } else if (next) {
    place.append(document.importNode(next, true));
  } else {
    end?.remove();
  }
}

async function older(link) {
  const page = await fetchPage(link.href);
  const added = [...page.querySelectorAll("[data-posts] article[data-post]")]
    .filter((post) => !list.querySelector(`article[data-post="${post.dataset.post}"]`))
    .map((post) => document.importNode(post, true));
  list.append(...added);
  replaceEnd(page);
  added[0]?.focus({ preventScroll: true });
  await enliven(list);
}

/** At most one look at a time; what moves meanwhile is looked at once more. */
function oneAtATime(work) {
  let running = false;
  let again = false;
  const run = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    await quietly(work);
    running = false;
    if (again) {
      again = false;
      setTimeout(run, 250);
    }
  };
  return run;
}

export function news() {
  if (!list || !pill) {
    return;
  }
  pill.addEventListener("click", async () => {
    try {
      const first = await takeNew();
      first?.focus();
      say(text("new-shown"));
    } catch {
      complain(pill, text("failed"));
    }
  });
  place.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-more]");
    if (link) {
      event.preventDefault();
      older(link).catch(() => window.location.assign(link.href));
    }
  });
  listen(place.dataset.channel, oneAtATime(look));
}
