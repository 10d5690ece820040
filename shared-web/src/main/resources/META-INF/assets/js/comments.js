/*
 * What people say under a post or an idea: unfolding it, replying, and saying what solved a question. Threads are one level
 * deep. A reply takes along as a quote what is selected in the comment.
 *   section.comments-box[data-may-accept] > ol[data-comments="12"] > li[data-comment="7"] > ol.thread
 *   button[data-comments-of="12"][aria-controls]    GET <context>/api/posts/12/comments
 *   form[data-comment-form][data-action]            POST {"text", "parent"}
 *   button[data-reply], p[data-replying] > [data-replying-to], button[data-reply-cancel];  input[name=parent]
 *   button[data-remove="7"]                         DELETE, and POST …/back as long as it can be undone
 *   button[data-accept="7"][data-question="12"][aria-pressed]   PUT/DELETE <context>/api/posts/12/answer
 * Texts: report, reply, replies.one, replies.other, replied, replying-to, accept, accepted, accept-back, remove,
 *   removed, undo, empty-text, more-replies
 */
import { send } from "./api.js";
import { avatar, complain, context, count, element, fetchPage, icon, say, text, user } from "./dom.js";
import { wire } from "./forms.js";
import { leadOut } from "./frame.js";
import { refreshTimes } from "./time.js";
import { writing } from "./writing.js";

function reportLink(kind, id, { name }) {
  const href = `/ideas/report?kind=${kind}&id=${id}`;
  return element("a", { class: "report", href, target: "_top", "aria-label": text("report", name) }, icon("flag"));
}

function acceptButton(box, { id, accepted }) {
  const question = box.querySelector("[data-comments]").dataset.comments;
  const words = element("span", {}, text("accept"));
  const attributes = { class: "link", type: "button", "data-accept": id, "data-question": question, "aria-pressed": String(accepted) };
  return element("button", attributes, icon("check"), words);
}

/** What one can do with a comment where replies have a place. */
function acts(box, comment) {
  if (!box.querySelector("[data-replying]")) {
    return null;
  }
  const reply = element("button", { class: "link", type: "button", "data-reply": true }, text("reply"));
  const accepting = box.dataset.mayAccept === "true" ? acceptButton(box, comment) : null;
  const mine = comment.author.userName === user;
  const removing = mine ? element("button", { class: "link", type: "button", "data-remove": comment.id }, text("remove")) : null;
  return element("p", { class: "comment-acts" }, reply, accepting, removing);
}

function wordsOf(comment) {
  const words = element("div", { class: "words", dir: "auto" });
  if (comment.html) {
    words.innerHTML = comment.html;
  } else {
    words.append(...comment.text.split(/\n{2,}/).map((paragraph) => element("p", {}, paragraph)));
  }
  return words;
}

function commentItem(box, comment) {
  const { author, createdAt } = comment;
  const time = element("time", { datetime: createdAt, "data-relative": true });
  const meta = element("span", { class: "meta" }, author.team ? `${author.team} · ` : "", time);
  const stance = comment.stance ? element("span", { class: `stance ${comment.stance}` }, text(`stance-${comment.stance}`)) : null;
  const quote = comment.quote ? element("p", { class: "changed", dir: "auto" }, element("del", {}, comment.quote)) : null;
  const report = reportLink("comment", comment.id, author);
  const who = element("p", { class: "who" }, element("b", {}, author.name), " ", meta, " ", stance, " ", report);
  const attributes = { class: "comment", "data-comment": comment.id };
  return element("li", attributes, avatar(author, "s"), who, quote, wordsOf(comment), acts(box, comment));
}

/** Puts a comment where it belongs: under what it replies to, else among those that begin threads. */
function place(list, comment) {
  const item = commentItem(list.closest(".comments-box") ?? list.parentElement, comment);
  const parent = comment.parent && list.querySelector(`:scope > [data-comment="${comment.parent}"]`);
  if (!parent) {
    list.append(item);
    return item;
  }
  const thread = parent.querySelector(":scope > .thread") ?? element("ol", { class: "thread" });
  thread.append(item);
  parent.append(thread);
  return item;
}

/** Oldest first, whatever was written here meanwhile. */
function fill(list, comments) {
  comments.filter(({ id }) => !list.querySelector(`[data-comment="${id}"]`)).forEach((comment) => place(list, comment));
  list.append(...[...list.children].sort((a, b) => a.dataset.comment - b.dataset.comment));
  refreshTimes(list);
  leadOut(list);
}

async function loadComments(list, url) {
  const page = await send("GET", url);
  list.closest(".comments-box").dataset.mayAccept = String(page.mayAccept ?? false);
  fill(list, page.items);
  list.parentElement.querySelector("[data-more-replies]")?.remove();
  if (page.next) {
    const more = element("button", { class: "link", type: "button", "data-more-replies": true }, text("more-replies"));
    more.addEventListener("click", () => loadComments(list, page.next).catch((problem) => complain(more, problem.message)));
    list.after(more);
  }
}

/** Shows what was said, or hides it again. */
export async function unfold(button) {
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
function writeReplies(button, number) {
  const [before, after] = count("replies", number).split(/\d[\d.,\s]*/);
  const label = element("span", {}, before ?? "", element("span", { "data-count": true }, String(number)), ` ${after ?? ""}`.trimEnd());
  button.querySelector(":scope > span").replaceWith(label);
}

/** What a form says; under an idea also what for, and of which sentence; under a post, what it replies to. */
function said({ text: words, stance, quote: quoted, parent }) {
  return {
    text: words.value,
    ...(stance?.value && { stance: stance.value }),
    ...(quoted && { quote: quoted.value }),
    ...(parent?.value && { parent: Number(parent.value) }),
  };
}

function addressTo(form, id, name) {
  const line = form.querySelector("[data-replying]");
  if (line) {
    form.elements.parent.value = id;
    line.hidden = !id;
    line.querySelector("[data-replying-to]").textContent = id ? text("replying-to", name) : "";
  }
}

/** The words of the comment that are selected, as a quote in Markdown. */
function quoted(item) {
  const selection = document.getSelection();
  const words = item.querySelector(":scope > .words");
  if (!selection.rangeCount || selection.isCollapsed || !selection.getRangeAt(0).intersectsNode(words)) {
    return "";
  }
  const range = selection.getRangeAt(0).cloneRange();
  const all = document.createRange();
  all.selectNodeContents(words);
  if (range.compareBoundaryPoints(Range.START_TO_START, all) < 0) {
    range.setStart(all.startContainer, all.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, all) > 0) {
    range.setEnd(all.endContainer, all.endOffset);
  }
  const paragraphs = range.toString().trim().split(/\s*\n\s*/);
  return paragraphs[0] ? `${paragraphs.map((line) => `> ${line}`).join("\n>\n")}\n\n` : "";
}

/** Pressing a button ends a selection: what was selected is remembered before. */
export function rememberQuote({ target }) {
  const button = target.closest("button[data-reply]");
  if (button) {
    button.quoted = quoted(button.closest("[data-comment]"));
  }
}

/** Begins a reply to a comment. */
export function reply(button) {
  const item = button.closest("[data-comment]");
  const form = item.closest(".comments-box").querySelector("form[data-comment-form]");
  const field = form.elements.text;
  const begun = button.quoted || quoted(item);
  button.quoted = "";
  addressTo(form, item.dataset.comment, item.querySelector(":scope > .who b").textContent);
  field.value = begun ? `${field.value}${field.value && "\n\n"}${begun}` : field.value;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}

/** It is to be no reply after all. */
export function cancelReply(button) {
  const { form } = button;
  addressTo(form, "", "");
  form.elements.text.focus();
}

/** The answer stands on the post itself, as the server writes it. */
async function showAnswer(question) {
  const page = await fetchPage(`${context}/post?id=${question}`);
  const fresh = page.querySelector(`[data-post="${question}"] > .answer`);
  for (const article of document.querySelectorAll(`article[data-post="${question}"]`)) {
    article.querySelector(":scope > .answer")?.remove();
    if (fresh) {
      article.querySelector(":scope > .reactions").before(document.importNode(fresh, true));
      leadOut(article);
    }
  }
}

/** Says that a comment solved the question, or takes that back. */
export async function accept(button) {
  if (button.sending) {
    return;
  }
  button.sending = true;
  const { question, accept: id } = button.dataset;
  const solved = button.getAttribute("aria-pressed") !== "true";
  const url = `${context}/api/posts/${question}/answer`;
  try {
    await (solved ? send("PUT", url, { comment: Number(id) }) : send("DELETE", url));
    for (const other of document.querySelectorAll(`[data-accept][data-question="${question}"]`)) {
      other.setAttribute("aria-pressed", String(solved && other.dataset.accept === id));
    }
    await showAnswer(question);
    say(text(solved ? "accepted" : "accept-back"));
    document.dispatchEvent(new CustomEvent("prikbord-answered", { detail: question }));
  } catch (problem) {
    complain(button, problem.message);
  } finally {
    button.sending = false;
  }
}

/** What was the answer may be there no more, or again. */
async function followAnswer(item, question) {
  if (item.querySelector('[data-accept][aria-pressed="true"]') || item.closest("[data-post]").querySelector(":scope > .answer")) {
    await showAnswer(question);
  }
}

/** Takes a comment away; where it stood, it can be brought back. What others replied stays. */
export async function remove(button) {
  const item = button.closest("[data-comment]");
  const { comments } = item.closest("[data-comments]").dataset;
  const url = `${context}/api/posts/${comments}/comments/${button.dataset.remove}`;
  let undoable = false;
  try {
    ({ undo: undoable } = await send("DELETE", url));
  } catch (problem) {
    complain(button, problem.message);
    return;
  }
  await followAnswer(item, comments);
  const parts = [...item.children].filter((part) => !part.matches(".thread"));
  const undo = element("button", { class: "link", type: "button" }, text("undo"));
  const gone = element("p", { class: "comment-acts meta" }, text("removed"), " ", undoable ? undo : null);
  parts.forEach((part) => (part.hidden = true));
  item.prepend(gone);
  (undoable ? undo : item.closest("[data-post]")).focus();
  say(text("removed"));
  undo.addEventListener("click", async () => {
    try {
      await send("POST", `${url}/back`, {});
      gone.remove();
      parts.forEach((part) => (part.hidden = false));
      button.focus();
      await followAnswer(item, comments);
    } catch (problem) {
      complain(undo, problem.message);
    }
  });
}

/** Makes the forms under what is shown send what is written in them. */
export function wireComments(root) {
  for (const form of root.querySelectorAll("form[data-comment-form]:not([data-wired])")) {
    form.dataset.wired = "true";
    if (!form.elements.quote) {
      writing(form.elements.text); // what is suggested for an idea stands in its sentence
    }
    wire(form, {
      collect: ({ elements }) =>
        elements.text.value.trim() ? said(elements) : { problems: { text: text("empty-text") } },
      done: (comment) => {
        addressTo(form, "", "");
        const box = form.closest(".comments-box") ?? form.parentElement;
        const item = place(box.querySelector("[data-comments]"), { author: { name: "", userName: user }, ...comment });
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
