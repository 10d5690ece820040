/*
 * What one does with a post, on widget and page alike, and what is mine, laid over it. What is said under it: comments.js.
 *   button[data-react="heart"][data-post="12"][aria-pressed]     PUT/DELETE <context>/api/posts/12/reactions/heart
 *   the same with [data-former]: offered no longer, so that only what is mine can be pressed, to take it back
 * Texts: none
 */
import { send } from "./api.js";
import { accept, cancelReply, rememberQuote, remove, reply, unfold, wireComments } from "./comments.js";
import { complain, context, user } from "./dom.js";
import { leadOut } from "./frame.js";
import { mark, toggle } from "./press.js";
import { refreshTimes } from "./time.js";

/** So many posts can be asked about at once. */
const most = 100;

/** What I pressed before, laid over posts that are the same for everybody. */
export async function layMine(root) {
  const posts = [...root.querySelectorAll("[data-react]")].map((button) => button.dataset.post);
  const ids = [...new Set(posts)];
  if (!ids.length) {
    return;
  }
  const parts = Array.from({ length: Math.ceil(ids.length / most) }, (_, at) => ids.slice(at * most, (at + 1) * most));
  let mine = {};
  try {
    const answers = await Promise.all(parts.map((part) => send("GET", `${context}/api/mine?posts=${part.join(",")}`)));
    mine = Object.assign({}, ...answers);
  } catch {
    return; // what cannot be asked is not "nothing"
  }
  for (const button of root.querySelectorAll("[data-react]")) {
    if (button.wanted === undefined) {
      const kinds = mine[button.dataset.post] ?? [];
      mark(button, kinds.includes(button.dataset.react));
    }
  }
  for (const button of root.querySelectorAll("[data-save]")) {
    if (button.wanted === undefined) {
      button.setAttribute("aria-pressed", String((mine[button.dataset.save] ?? []).includes("saved")));
    }
  }
  if (root.querySelector("[data-poll]")) {
    (await import("./poll.js")).layChoices(root, mine);
  }
  if (root.querySelector("[data-must-read]")) {
    (await import("./announcements.js")).layRead(root, mine, user);
  }
  if (root.querySelector("[data-ask-owner]")) {
    (await import("./heard.js")).layAsked(root, mine);
  }
  if (root.querySelector("[data-help]")) {
    (await import("./help.js")).layHelp(root, mine).catch(() => null);
  }
  if (root.querySelector("[data-attend]")) {
    (await import("./attention.js")).layAttention(root, mine);
  }
}

/** Makes what was just put on the page alive: times, links, reply forms, what is mine. */
export function enliven(root) {
  refreshTimes(root);
  leadOut(root);
  wireComments(root);
  return layMine(root);
}

/** What each button does, by what it is marked with. */
const deeds = {
  'button[data-react]:not([aria-disabled="true"])': (button) =>
    toggle(button, `${context}/api/posts/${button.dataset.post}/reactions/${button.dataset.react}`),
  "button[data-comments-of]": unfold,
  "button[data-reply]": reply,
  "button[data-reply-cancel]": cancelReply,
  "button[data-accept]": accept,
  "button[data-remove]": remove,
  "button[data-choose]": async (button) => (await import("./poll.js")).choose(button),
  "button[data-save]": (button) => toggle(button, `${context}/api/posts/${button.dataset.save}/saved`),
  "button[data-ask-owner]": (button) =>
    import("./heard.js").then(({ ask }) => ask(button)).catch((problem) => complain(button, problem.message)),
  "button[data-help-answer]": async (button) => (await import("./help.js")).answer(button),
  "button[data-help-pass]": async (button) => (await import("./help.js")).pass(button),
  "button[data-help-more]": async (button) => (await import("./help.js")).more(button),
  "button[data-help-thanks]": async (button) => (await import("./help.js")).thank(button),
  "button[data-attend]": async (button) => (await import("./attention.js")).attend(button),
  "button[data-play]": async (button) => (await import("./linked.js")).play(button),
  "button[data-read]": async (button) => (await import("./announcements.js")).read(button),
  "[data-focus]": (button) => document.querySelector(button.dataset.focus)?.focus(),
};

export function board() {
  document.addEventListener("pointerdown", rememberQuote);
  document.addEventListener("click", (event) => {
    for (const [mark, act] of Object.entries(deeds)) {
      const button = event.target.closest(mark);
      if (button) {
        act(button);
        return;
      }
    }
  });
  return enliven(document);
}
