/*
 * Asking for an owner of what a post says, and the steps that follow from it. What happens with a post is drawn by the
 * server, the same for everybody; it is taken from there.
 *   button[data-ask-owner="12"][aria-pressed]                     POST <context>/api/posts/12/heard
 *   section[data-heard] before the .reactions of a post
 *   form[data-heard-step="due"][data-version][data-action]        POST {"step", "version", "owner", "due", "words"}
 * Texts: heard-asked
 */
import { send } from "./api.js";
import { context, fetchPage, say, text } from "./dom.js";
import { wire } from "./forms.js";
import { refreshTimes } from "./time.js";

/** Puts what happens with a post in the place of what was there, or where it belongs. */
export function follow(post, fresh) {
  const shown = post.querySelector("[data-heard]");
  const drawn = fresh.outerHTML;
  if (shown?.drawn === drawn) {
    return;
  }
  const box = document.importNode(fresh, true);
  if (shown) {
    shown.replaceWith(box);
  } else {
    post.querySelector(".reactions").before(box);
  }
  box.drawn = drawn;
  refreshTimes(box);
}

/** The button was pressed: there is no way back, but others may ask, too. */
export async function ask(button) {
  if (button.getAttribute("aria-pressed") === "true" || button.sending) {
    return;
  }
  button.sending = true;
  const id = button.dataset.askOwner;
  try {
    await send("POST", `${context}/api/posts/${id}/heard`, {});
    button.setAttribute("aria-pressed", "true");
    say(text("heard-asked"));
    const page = await fetchPage(`${context}/post?id=${id}`);
    follow(button.closest("[data-post].post"), page.querySelector("[data-heard]"));
  } finally {
    button.sending = false;
  }
}

/** For what I asked an owner before, laid over posts that are the same for everybody. */
export function layAsked(root, mine) {
  for (const button of root.querySelectorAll("[data-ask-owner]")) {
    if (!button.sending) {
      button.setAttribute("aria-pressed", String((mine[button.dataset.askOwner] ?? []).includes("asked")));
    }
  }
}

function told(form) {
  const typed = [...new FormData(form)].filter(([, value]) => value);
  return { step: form.dataset.heardStep, version: Number(form.dataset.version), ...Object.fromEntries(typed) };
}

/** The forms of the steps that I may take: each shows the page as it is by then. */
export function steps(forms) {
  forms.forEach((form) => wire(form, { collect: told, done: () => window.location.reload() }));
}
