/*
 * Writing a post: opens when one goes there, keeps a draft until it was sent (unsent.js), shows how the Markdown will look, and takes
 * up to ten pictures by choosing, pasting or dropping; each is sent at once and described by who adds it.
 *   form[data-composer][data-action], [data-preview], [data-toggle-preview], [data-uploads], input[data-pictures], [data-audience], [data-posted]
 *   POST <context>/api/preview {"text"} -> {"html"};  POST <context>/api/pictures (raw image) -> {"id"}
 * Sends {"kind", "text", "pictures": [{"id", "alt"}], "audience": [id]} with the parts of its kind; for whom it is,
 * audience.js knows, and what it is, kinds.js.
 * Texts: empty-text, posted, posted-show, ten-pictures, no-picture, picture-alt, picture-remove, picture-busy, picture-waits, too-big
 */
import { freshKey, send, upload } from "./api.js";
import { audience, picked } from "./audience.js";
import { complain, context, element, icon, say, text } from "./dom.js";
import { clearProblems, showProblems, useKey, wire } from "./forms.js";
import { kinds, kindToSend, partsOf } from "./kinds.js";
import { later, restoreTimes, showPlanned, timesOf } from "./later.js";
import { takeNew } from "./news.js";
import { begun, forget, keep } from "./unsent.js";
import { forward } from "./uploads.js";
import { canWait, letWait, waiting } from "./waiting.js";
import { writing } from "./writing.js";

const most = 10;
const largest = 10 * 1024 * 1024;
const audiences = new Map();
const choices = new Map();

function pictureItem(form, name, source) {
  const id = `alt-${freshKey().slice(0, 8)}`;
  const bar = element("progress", { max: 1, value: 0, "aria-label": name });
  const alt = element("input", { class: "input", id, maxlength: 500, autocomplete: "off" });
  const remove = element("button", { class: "btn quiet small square", type: "button", "aria-label": text("picture-remove") });
  const wrong = element("p", { class: "problem", role: "alert" });
  const image = element("img", { alt: "" });
  const words = element("div", {}, element("label", { for: id }, text("picture-alt")), alt, bar);
  const item = element("li", {}, image, words, remove, wrong);
  image.src = source;
  remove.append(icon("trash"));
  remove.addEventListener("click", () => {
    URL.revokeObjectURL(image.src);
    item.remove();
    changed(form);
    form.querySelector("textarea").focus();
  });
  remove.before(forward(item));
  return { item, bar, wrong };
}

/** Whoever keeps what is written has to hear of it. */
function changed(part) {
  part.dispatchEvent(new Event("input", { bubbles: true }));
}

/** A picture of an unsent post; one that the server does not keep any more is left out. */
function bringBack(form, { id, alt }) {
  const { item, bar } = pictureItem(form, "", `${context}/api/pictures/${id}/small`);
  bar.remove();
  item.dataset.picture = id;
  item.querySelector("input").value = alt;
  item.querySelector("img").addEventListener("error", () => item.remove());
  form.querySelector("[data-uploads]").append(item);
}

async function addPicture(form, file) {
  const list = form.querySelector("[data-uploads]");
  if (list.children.length >= most) {
    showProblems(form, { message: text("ten-pictures") });
    return;
  }
  if (!file.type.startsWith("image/")) {
    showProblems(form, { message: text("no-picture", file.name) });
    return;
  }
  if (file.size > largest) {
    showProblems(form, { message: text("too-big", file.name) });
    return;
  }
  const made = pictureItem(form, file.name, URL.createObjectURL(file));
  list.append(made.item);
  made.item.dataset.busy = "true";
  await bring(made, file, freshKey());
}

/** Brings a picture to the board; without the net it stays on its way until that is back. */
async function bring({ item, bar, wrong }, file, key) {
  try {
    const { id } = await upload(`${context}/api/pictures`, file, key, (part) => (bar.value = part));
    item.dataset.picture = id;
    wrong.textContent = "";
    bar.remove();
  } catch (problem) {
    if (problem.offline) {
      wrong.textContent = text("picture-waits");
      window.addEventListener("online", () => item.isConnected && bring({ item, bar, wrong }, file, key), { once: true });
      return;
    }
    item.querySelector("img").remove();
    bar.parentElement.replaceChildren(file.name);
    item.dataset.failed = "true";
    wrong.textContent = problem.message;
  }
  delete item.dataset.busy;
  changed(item);
}

function addAll(form, files) {
  open(form);
  clearProblems(form);
  for (const file of files) {
    addPicture(form, file);
  }
}

function pictures(form) {
  return [...form.querySelectorAll("[data-picture]")].map((item) => ({
    id: Number(item.dataset.picture),
    alt: item.querySelector("input").value.trim(),
  }));
}

function open(form) {
  form.classList.add("open");
  form.querySelector("[data-posted]").replaceChildren();
  audiences.get(form).ready();
}

function isEmpty(form) {
  return !form.elements.text.value.trim() && !form.querySelector("[data-uploads]").children.length;
}

function close(form) {
  form.classList.remove("open");
  showWriting(form);
}

function showWriting(form) {
  form.querySelector("[data-preview]").hidden = true;
  form.elements.text.hidden = false;
  form.querySelector("[data-toggle-preview]")?.setAttribute("aria-pressed", "false");
}

async function togglePreview(form, button) {
  if (button.getAttribute("aria-pressed") === "true") {
    showWriting(form);
    form.elements.text.focus();
    return;
  }
  try {
    const { html } = await send("POST", `${context}/api/preview`, { text: form.elements.text.value });
    const preview = form.querySelector("[data-preview]");
    preview.innerHTML = html;
    preview.hidden = false;
    form.elements.text.hidden = true;
    button.setAttribute("aria-pressed", "true");
  } catch (problem) {
    complain(button, problem.message);
  }
}

function draftOf(form) {
  return {
    text: form.elements.text.value,
    kind: form.elements.kind.value,
    audience: picked(form),
    parts: partsOf(form),
    times: timesOf(form),
    pictures: pictures(form),
  };
}

function keepDraft(form) {
  const draft = draftOf(form);
  return keep(draft.text.trim() || draft.pictures.length ? draft : null);
}

async function restoreDraft(form) {
  const draft = await begun();
  if (draft && isEmpty(form)) {
    putBack(form, draft);
  }
}

/** What was meant for a team stays meant for that team. */
function putBack(form, draft) {
  form.elements.text.value = draft.text;
  choices.get(form).restore(draft.kind, draft.parts?.[draft.kind] ?? {});
  audiences.get(form).set(draft.audience ?? []);
  restoreTimes(form, draft.times);
  (draft.pictures ?? []).forEach((picture) => bringBack(form, picture));
  open(form);
}

/** What waited is written on; refused, it says why, and is something new from then on. */
function writeOn(form, entry, refused) {
  putBack(form, entry.draft);
  keepDraft(form);
  if (refused) {
    showProblems(form, refused);
  } else {
    useKey(form, entry.key);
    form.elements.text.focus();
  }
}

function collect(form) {
  if (form.querySelector("[data-busy]")) {
    return { problems: { text: text("picture-busy") } };
  }
  if (!form.elements.text.value.trim()) {
    return { problems: { text: text("empty-text") } };
  }
  const kind = kindToSend(form);
  return {
    kind,
    text: form.elements.text.value,
    pictures: pictures(form),
    audience: picked(form).map(({ id }) => id),
    ...partsOf(form, kind),
    ...timesOf(form),
  };
}

/** What one wrote to teams that one is not in does not come by here: says where it is. */
function showElsewhere(form, id) {
  const link = element("a", { class: "link", href: `${context}/post?id=${id}`, target: "_top" }, text("posted-show"));
  form.querySelector("[data-posted]").replaceChildren(icon("check"), element("span", {}, text("posted"), " ", link));
}

function emptied(form) {
  forget();
  form.querySelector("[data-uploads]").replaceChildren();
  audiences.get(form).reset();
  choices.get(form).reset();
  close(form);
}

/** Gives whether it waits for the net now. */
async function wait(form, body, key) {
  if (!canWait || body.goesOut) {
    return false; // what waits goes to the feed, not to what is planned
  }
  try {
    await letWait(key, body, draftOf(form));
    emptied(form);
    return true;
  } catch {
    return false; // storage is full or closed: the words stay where they are
  }
}

async function sent(answer, form) {
  emptied(form);
  if (answer?.planned) {
    showPlanned(form);
    return;
  }
  say(text("posted"));
  try {
    await takeNew();
    const shown = document.getElementById(`post-${answer?.id}`);
    (shown ?? form.elements.text).focus();
    if (answer?.audience.length && !shown) {
      close(form);
      showElsewhere(form, answer.id);
    }
  } catch {
    window.location.reload();
  }
}

function wirePictures(form) {
  const input = form.querySelector("input[data-pictures]");
  input?.addEventListener("change", () => {
    addAll(form, [...input.files]);
    input.value = "";
  });
  form.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])].filter((file) => file.type.startsWith("image/"));
    if (files.length) {
      event.preventDefault();
      addAll(form, files);
    }
  });
  form.addEventListener("dragover", (event) => {
    if (event.dataTransfer.types.includes("Files")) {
      event.preventDefault();
      form.classList.add("dropping");
    }
  });
  form.addEventListener("dragleave", () => form.classList.remove("dropping"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("dropping");
    addAll(form, [...event.dataTransfer.files]);
  });
}

export function composer(form) {
  audiences.set(form, audience(form));
  choices.set(form, kinds(form));
  restoreDraft(form);
  if (document.activeElement === form.elements.text || !isEmpty(form)) {
    open(form); // somebody was quicker than the script
  }
  wirePictures(form);
  writing(form.elements.text);
  later(form);
  form.addEventListener("focusin", (event) => {
    if (event.target === form.elements.text) {
      open(form);
    }
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget) && event.relatedTarget && isEmpty(form)) {
      close(form);
    }
  });
  form.querySelector(".kinds")?.addEventListener("click", () => open(form));
  form.addEventListener("input", () => keepDraft(form));
  form.querySelector("[data-toggle-preview]")?.addEventListener("click", (event) => {
    togglePreview(form, event.currentTarget);
  });
  wire(form, { collect, done: sent, later: (body, key) => wait(form, body, key) });
  waiting(form, {
    restore: { possible: () => isEmpty(form), back: (entry, refused) => writeOn(form, entry, refused) },
    sent: () => {
      say(text("posted"));
      takeNew().catch(() => null); // the pill tells of it, too
    },
  });
}
