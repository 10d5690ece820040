/*
 * Following and muting, on a post. What is muted steps aside on the feed, with a line that brings it back; what must be
 * read and any page but the feed stay as they are; of one's own posts the server says nothing of what is muted.
 *   button[data-attend="mute/topic/cups"][data-of="12"][aria-pressed]   PUT/DELETE <context>/api/attention/mute/topic/cups
 *   the same with data-muted="the line that says so"
 * Texts: muted-undo
 */
import { send } from "./api.js";
import { complain, context, element, text } from "./dom.js";

const aside = /^mute\/(topic|team|person)\//;

const address = (mark) => `${context}/api/attention/${mark.split("/").map(encodeURIComponent).join("/")}`;

/** Each post that shows it says the same of it. */
function press(mark, on) {
  const other = mark.startsWith("mute/") ? mark.replace("mute/", "follow/") : mark.replace("follow/", "mute/");
  for (const button of document.querySelectorAll("button[data-attend]")) {
    if (button.dataset.attend === mark) {
      button.setAttribute("aria-pressed", String(on));
    } else if (on && button.dataset.attend === other) {
      button.setAttribute("aria-pressed", "false");
    }
  }
}

function line(post, button) {
  const undo = element("button", { class: "btn quiet small", type: "button" }, text("muted-undo"));
  undo.addEventListener("click", () => attend(button));
  const said = element("p", { class: "muted-line meta" }, button.dataset.muted, undo);
  said.dataset.mutedOf = post.dataset.post;
  return said;
}

/** Takes a post out of the feed, or puts it back, as its buttons say. */
function step(post) {
  const muting = [...post.querySelectorAll("button[data-attend][aria-pressed=true]")].find(
    (button) => aside.test(button.dataset.attend),
  );
  const said = post.previousElementSibling?.matches("[data-muted-of]") ? post.previousElementSibling : null;
  const away = Boolean(muting) && !post.querySelector("[data-must-read]") && post.closest("[data-board]");
  post.hidden = Boolean(away);
  said?.remove();
  if (away) {
    post.before(line(post, muting));
  }
}

/** What I follow and have muted, laid over posts that are the same for everybody. */
export function layAttention(root, mine) {
  for (const button of root.querySelectorAll("button[data-attend]")) {
    if (!button.sending) {
      button.setAttribute("aria-pressed", String((mine[button.dataset.of] ?? []).includes(button.dataset.attend)));
    }
  }
  root.querySelectorAll("article[data-post]").forEach(step);
}

/** The button was pressed: on or off, for each post that it concerns. */
export async function attend(button) {
  if (button.sending) {
    return;
  }
  const on = button.getAttribute("aria-pressed") !== "true";
  const mark = button.dataset.attend;
  button.sending = true;
  try {
    await send(on ? "PUT" : "DELETE", address(mark));
    press(mark, on);
    document.querySelectorAll("article[data-post]").forEach(step);
    const post = button.closest("article");
    if (post.hidden) {
      post.previousElementSibling.querySelector("button").focus();
    }
  } catch (problem) {
    complain(button, problem.message);
  } finally {
    button.sending = false;
  }
}
