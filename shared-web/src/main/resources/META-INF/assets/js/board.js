/*
 * What one does with a post, on widget and page alike: react, unfold the replies, reply. Also lays over what is mine.
 *   button[data-react="heart"][data-post="12"][aria-pressed]     PUT/DELETE <context>/api/posts/12/reactions/heart
 *   button[data-comments-of="12"][aria-controls]                 GET <context>/api/posts/12/comments
 *   form[data-comment-form][data-action]                         POST
 * Texts: report, reply, replies.one, replies.other, replied, empty-text, more-replies
 */
import { send } from "./api.js";
import { avatar, context, count, element, icon, say, text, user } from "./dom.js";
import { wire } from "./forms.js";
import { leadOut } from "./frame.js";
import { refreshTimes } from "./time.js";

/** Sets a button to mine or not mine, and its count along with it. */
export function press(button, mine) {
  if ((button.getAttribute("aria-pressed") === "true") === mine) {
    return;
  }
  button.setAttribute("aria-pressed", String(mine));
  const place = button.querySelector("[data-count]");
  if (!place) {
    return;
  }
  const number = Math.max(0, (Number(place.textContent) || 0) + (mine ? 1 : -1));
  place.textContent = number || place.hasAttribute("data-zero") ? number : "";
}

/**
 * A button that is on or off for me: shows at once, follows with the server, and goes back when that failed.
 * Quick presses end in what was pressed last.
 */
export async function toggle(button, url) {
  const before = button.getAttribute("aria-pressed") === "true";
  press(button, !before);
  button.wanted = !before;
  if (button.sending) {
    return;
  }
  button.sending = true;
  let told = before;
  try {
    while (told !== button.wanted) {
      const next = button.wanted;
      const answer = await send(next ? "PUT" : "DELETE", url);
      told = next;
      if (typeof answer?.count === "number" && told === button.wanted) {
        button.querySelector("[data-count]").textContent = answer.count || "";
      }
    }
  } catch (problem) {
    press(button, told);
    complain(button, problem.message);
  } finally {
    button.sending = false;
  }
}

/** Says under a button why it did not work, until it is pressed again. */
export function complain(button, sentence) {
  const row = button.parentElement;
  const old = row.parentElement.querySelector(":scope > .say.wrong");
  old?.remove();
  const line = element("p", { class: "say wrong", role: "alert" }, element("span", {}, sentence));
  row.after(line);
  button.addEventListener("click", () => line.remove(), { once: true });
}

/** What I pressed before, laid over posts that are the same for everybody. */
export async function layMine(root) {
  const posts = [...root.querySelectorAll("[data-react]")].map((button) => button.dataset.post);
  const ids = [...new Set(posts)];
  if (!ids.length) {
    return;
  }
  const mine = await send("GET", `${context}/api/mine?posts=${ids.join(",")}`).catch(() => null);
  if (!mine) {
    return; // what cannot be asked is not "nothing"
  }
  for (const button of root.querySelectorAll("[data-react]")) {
    if (button.wanted === undefined) {
      const kinds = mine[button.dataset.post] ?? [];
      button.setAttribute("aria-pressed", String(kinds.includes(button.dataset.react)));
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
}

function reportLink(kind, id, { name }) {
  const href = `/ideas/report?kind=${kind}&id=${id}`;
  return element("a", { class: "report", href, target: "_top", "aria-label": text("report", name) }, icon("flag"));
}

function commentItem(comment) {
  const { author, createdAt } = comment;
  const words = element("div", { class: "words", dir: "auto" });
  if (comment.html) {
    words.innerHTML = comment.html;
  } else {
    words.append(...comment.text.split(/\n{2,}/).map((paragraph) => element("p", {}, paragraph)));
  }
  const time = element("time", { datetime: createdAt, "data-relative": true });
  const meta = element("span", { class: "meta" }, author.team ? `${author.team} · ` : "", time);
  const stance = comment.stance ? element("span", { class: `stance ${comment.stance}` }, text(`stance-${comment.stance}`)) : null;
  const quote = comment.quote ? element("p", { class: "changed", dir: "auto" }, element("del", {}, comment.quote)) : null;
  const report = reportLink("comment", comment.id, author);
  const who = element("p", { class: "who" }, element("b", {}, author.name), " ", meta, " ", stance, " ", report);
  return element("li", { class: "comment", "data-comment": comment.id }, avatar(author, "s"), who, quote, words);
}

/** Oldest first, whatever was written here meanwhile. */
function fill(list, comments) {
  const fresh = comments.filter(({ id }) => !list.querySelector(`[data-comment="${id}"]`)).map(commentItem);
  list.append(...fresh);
  list.append(...[...list.children].sort((a, b) => a.dataset.comment - b.dataset.comment));
  refreshTimes(list);
  leadOut(list);
}

async function loadComments(list, url) {
  const page = await send("GET", url);
  fill(list, page.items);
  list.parentElement.querySelector("[data-more-replies]")?.remove();
  if (page.next) {
    const more = element("button", { class: "link", type: "button", "data-more-replies": true }, text("more-replies"));
    more.addEventListener("click", () => loadComments(list, page.next).catch((problem) => complain(more, problem.message)));
    list.after(more);
  }
}

async function unfold(button) {
  const open = button.getAttribute("aria-expanded") !== "true";
  const box = document.getElementById(button.getAttribute("aria-controls"));
  button.setAttribute("aria-expanded", String(open));
  box.hidden = !open;
  if (!open || box.dataset.loaded) {
    return;
  }
  box.dataset.loaded = "true";
  try {
    await loadComments(box.querySelector("[data-comments]"), `${context}/api/posts/${button.dataset.commentsOf}/comments`);
  } catch (problem) {
    delete box.dataset.loaded;
    complain(button, problem.message);
  }
}

/** Writes "Reply", "1 reply", "2 replies" on the button that unfolds them. */
export function writeReplies(button, number) {
  if (!number) {
    button.querySelector(":scope > span").textContent = text("reply");
    return;
  }
  const [before, after] = count("replies", number).split(/\d[\d.,\s]*/);
  const label = element("span", {}, before ?? "", element("span", { "data-count": true }, String(number)), ` ${after ?? ""}`.trimEnd());
  button.querySelector(":scope > span").replaceWith(label);
}

/** What a form says; under an idea also what for, and of which sentence. */
function said({ text: words, stance, quote: quoted }) {
  return { text: words.value, ...(stance?.value && { stance: stance.value }), ...(quoted && { quote: quoted.value }) };
}

function wireComments(root) {
  for (const form of root.querySelectorAll("form[data-comment-form]:not([data-wired])")) {
    form.dataset.wired = "true";
    wire(form, {
      collect: ({ elements }) =>
        elements.text.value.trim() ? said(elements) : { problems: { text: text("empty-text") } },
      done: (comment) => {
        const box = form.closest(".comments-box") ?? form.parentElement;
        const list = box.querySelector("[data-comments]");
        const item = commentItem({ author: { name: "", userName: user }, ...comment });
        list.append(item);
        refreshTimes(item);
        leadOut(item);
        const button = document.querySelector(`[aria-controls="${box.id}"]`);
        if (button) {
          writeReplies(button, (Number(button.querySelector("[data-count]")?.textContent) || 0) + 1);
        }
        say(text("replied"));
      },
    });
  }
}

/** Makes what was just put on the page alive: times, links, reply forms, what is mine. */
export function enliven(root) {
  refreshTimes(root);
  leadOut(root);
  wireComments(root);
  return layMine(root);
}

export function board() {
  document.addEventListener("click", (event) => {
    const react = event.target.closest("button[data-react]");
    const replies = event.target.closest("button[data-comments-of]");
    const focus = event.target.closest("[data-focus]");
    const option = event.target.closest("button[data-choose]");
    const owner = event.target.closest("button[data-ask-owner]");
    const seen = event.target.closest("button[data-read]");
    if (react) {
      toggle(react, `${context}/api/posts/${react.dataset.post}/reactions/${react.dataset.react}`);
    } else if (replies) {
      unfold(replies);
    } else if (option) {
      import("./poll.js").then(({ choose }) => choose(option));
    } else if (owner) {
      import("./heard.js").then(({ ask }) => ask(owner)).catch((problem) => complain(owner, problem.message));
    } else if (seen) {
      import("./announcements.js").then(({ read }) => read(seen));
    } else if (focus) {
      document.querySelector(focus.dataset.focus)?.focus();
    }
  });
  return enliven(document);
}
