/*
 * The help line on a post. Where an urgent question stands is drawn by the server, the same for everybody, and taken from
 * there; what is for who asked ("called"), or for who is asked to help ("called-on"), is shown once it is known who reads.
 *   section[data-help="12"][data-answers][data-over][data-asker] > [data-help-for="called" or "called-on"][hidden], [data-help-answers]
 *   button[data-help-pass="12"], [data-help-more], [data-help-thanks]    POST <context>/api/posts/12/help/pass, more, thanks
 *   button[data-help-answer="12"]                                       opens the replies and goes to their field
 * Texts: help-helped, help-passed, help-went-on, help-thanked
 */
import { send } from "./api.js";
import { complain, context, element, fetchPage, icon, say, text } from "./dom.js";
import { listen } from "./live.js";
import { refreshTimes } from "./time.js";

/** Enough to choose from at a glance: all of them stand below. */
const most = 3;
let listening = false;

/** Puts where a question stands in the place of what was there. */
export async function follow(post, fresh) {
  const shown = post.querySelector("[data-help]");
  const drawn = fresh.outerHTML;
  if (!shown || shown.drawn === drawn) {
    return;
  }
  const box = document.importNode(fresh, true);
  box.drawn = drawn;
  shown.replaceWith(box);
  refreshTimes(box);
  await show(box, shown.how);
}

/** The answers from which who asked chooses, each with a button for it. */
async function choices(box) {
  const list = box.querySelector("[data-help-answers]");
  if (!list) {
    return;
  }
  const id = box.dataset.help;
  const { items } = await send("GET", `${context}/api/posts/${id}/comments`);
  const others = items.filter(({ author }) => author.userName !== box.dataset.asker).slice(-most);
  list.replaceChildren(
    ...others.map(({ id: comment, author, text: words }) => {
      const attributes = { class: "btn small", type: "button", "data-accept": comment, "data-question": id, "aria-pressed": "false" };
      const line = words.length > 200 ? `${words.slice(0, 199)}…` : words;
      const button = element("button", attributes, icon("check"), element("span", {}, text("help-helped")));
      return element("li", {}, element("p", {}, element("b", {}, author.name), " ", element("span", { dir: "auto" }, line)), button);
    }),
  );
}

async function show(box, how) {
  box.how = how;
  for (const part of box.querySelectorAll("[data-help-for]")) {
    part.hidden = part.dataset.helpFor !== how;
  }
  if (how === "called") {
    await choices(box);
  }
}

/** Looks where the questions stand in which whoever reads has a part. */
async function look() {
  for (const box of document.querySelectorAll('[data-help]:not([data-over="true"])')) {
    if (box.how) {
      await refresh(box.dataset.help);
    }
  }
}

async function refresh(id) {
  const page = await fetchPage(`${context}/post?id=${id}`);
  const fresh = page.querySelector("[data-help]");
  for (const post of document.querySelectorAll(`article[data-post="${id}"]`)) {
    if (fresh) {
      await follow(post, fresh);
    }
    await fresherReplies(post, page);
  }
}

/** What was chosen is gone with its button: next is to say thanks. */
async function helped(id) {
  const within = document.activeElement?.closest("[data-help]");
  await refresh(id);
  if (within) {
    document.querySelector(`[data-help-thanks="${id}"]`)?.focus();
  }
}

/** What was answered meanwhile stands under the question, where its replies are open. */
async function fresherReplies(post, page) {
  const box = post.querySelector(".comments-box[data-loaded]");
  if (!box) {
    return;
  }
  const known = box.querySelector("[data-comments]");
  for (const item of page.querySelectorAll("[data-comments] > [data-comment]")) {
    if (!known.querySelector(`[data-comment="${item.dataset.comment}"]`)) {
      known.append(document.importNode(item, true));
    }
  }
  refreshTimes(known);
}

/** Lays what is mine over questions that are the same for everybody. */
export async function layHelp(root, mine) {
  const boxes = [...root.querySelectorAll("[data-help]")];
  await Promise.all(
    boxes.map((box) => show(box, (mine[box.dataset.help] ?? []).find((deed) => deed.startsWith("called")))),
  );
  if (!listening && boxes.some((box) => box.how)) {
    listening = true;
    listen("feed", () => look().catch(() => null));
    document.addEventListener("prikbord-answered", ({ detail }) => helped(detail).catch(() => null));
  }
}

/** The page of all of them stays true while one looks at it, but never under one's fingers. */
export function follows(list) {
  listen("feed", async () => {
    try {
      const fresh = (await fetchPage(window.location.href)).querySelector("[data-help-page]");
      if (fresh && !list.contains(document.activeElement)) {
        list.replaceChildren(...[...fresh.children].map((part) => document.importNode(part, true)));
        refreshTimes(list);
      }
    } catch {
      // what is on screen stays
    }
  });
}

async function act(button, id, deed, said) {
  if (button.sending) {
    return;
  }
  button.sending = true;
  try {
    await send("POST", `${context}/api/posts/${id}/help/${deed}`, {});
    say(text(said));
    const row = button.closest("[data-help-row]");
    if (row) {
      window.location.reload();
      return;
    }
    const box = button.closest("[data-help]");
    if (deed === "pass") {
      box.closest("[data-post]").focus();
      await show(box, undefined);
    } else {
      await refresh(id);
      document.querySelector(`[data-help="${id}"]`)?.closest("[data-post]")?.focus();
    }
  } catch (problem) {
    complain(button, problem.message);
  } finally {
    button.sending = false;
  }
}

/** I cannot help now. */
export function pass(button) {
  return act(button, button.dataset.helpPass, "pass", "help-passed");
}

/** It did not help yet. */
export function more(button) {
  return act(button, button.dataset.helpMore, "more", "help-went-on");
}

/** Thanks, with one tap. */
export function thank(button) {
  return act(button, button.dataset.helpThanks, "thanks", "help-thanked");
}

/** Goes where one answers. */
export function answer(button) {
  const post = button.closest("[data-post]");
  const replies = post.querySelector('[data-comments-of][aria-expanded="false"]');
  replies?.click();
  post.querySelector("form[data-comment-form] textarea").focus();
}
