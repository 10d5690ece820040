/*
 * Writing a post: opens when one goes there, keeps a draft until it was sent (unsent.js), shows how the Markdown will look, and takes
 * pictures, a video or files along (postfiles.js).
 *   form[data-composer][data-action], [data-preview], [data-toggle-preview], [data-audience], [data-posted]
 *   POST <context>/api/preview {"text"} -> {"html"}
 * Sends {"kind", "text", "pictures": [{"id", "alt"}], "files": [{"id"}], "video": {"id", "alt"}, "audience": [id], "onBehalfOf": "username"} with the
 * parts of its kind; for whom it is, audience.js knows, in whose name,
 * inname.js, and what it is, kinds.js.
 * Texts: empty-text, posted, posted-show, upload-busy
 */
import { send } from "./api.js";
import { audience, picked } from "./audience.js";
import { complain, context, element, icon, say, text } from "./dom.js";
import { clearProblems, showProblems, useKey, wire } from "./forms.js";
import { inName, namedFor, names } from "./inname.js";
import { kinds, kindToSend, partsOf } from "./kinds.js";
import { later, restoreTimes, showPlanned, timesOf } from "./later.js";
import { takeNew } from "./news.js";
import { addAll, keptAlong, restore, sentAlong, takeFiles } from "./postfiles.js";
import { begun, forget, keep } from "./unsent.js";
import { canWait, letWait, waiting } from "./waiting.js";
import { writing } from "./writing.js";

const audiences = new Map();
const choices = new Map();
const namings = new Map();

let pressing = false;

const setPressing = ({ type }) => {
  pressing = type === "pointerdown";
};
["pointerdown", "pointercancel", "click", "keydown"].forEach((type) => window.addEventListener(type, setPressing, true));

function addToPost(form, files, chosen) {
  open(form);
  clearProblems(form);
  addAll(form, files, chosen);
}

function open(form) {
  form.classList.add("open");
  form.querySelector("[data-posted]").replaceChildren();
  audiences.get(form).ready();
  namings.get(form).ready();
}

function isEmpty(form) {
  return !form.elements.text.value.trim() && !form.querySelector("[data-uploads]").children.length;
}

function close(form) {
  form.classList.remove("open");
  showWriting(form);
}

function closeUnlessUsed(form) {
  if (!form.contains(document.activeElement) && isEmpty(form)) {
    close(form);
  }
}

/** Leaving it by a press moves nothing until that is over: what is pressed would slip away from under the finger. */
function left(form) {
  const rest = () => setTimeout(() => closeUnlessUsed(form));
  if (pressing) {
    document.addEventListener("click", rest, { once: true });
  } else {
    rest();
  }
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
    inName: namedFor(form),
    parts: partsOf(form),
    times: timesOf(form),
    ...keptAlong(form),
  };
}

function keepDraft(form) {
  const draft = draftOf(form);
  return keep(draft.text.trim() || form.querySelector("[data-uploads]").children.length ? draft : null);
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
  namings.get(form).set(draft.inName);
  restoreTimes(form, draft.times);
  restore(form, draft);
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
    return { problems: { text: text("upload-busy") } };
  }
  if (!form.elements.text.value.trim()) {
    return { problems: { text: text("empty-text") } };
  }
  const kind = kindToSend(form);
  return {
    kind,
    text: form.elements.text.value,
    ...sentAlong(form),
    audience: picked(form).map(({ id }) => id),
    ...inName(form),
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
  namings.get(form).reset();
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

export function composer(form) {
  audiences.set(form, audience(form));
  namings.set(form, names(form));
  choices.set(form, kinds(form));
  restoreDraft(form);
  if (document.activeElement === form.elements.text || !isEmpty(form)) {
    open(form); // somebody was quicker than the script
  }
  takeFiles(form, (files, chosen) => addToPost(form, files, chosen));
  writing(form.elements.text);
  later(form);
  form.addEventListener("focusin", (event) => {
    if (event.target === form.elements.text) {
      open(form);
    }
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget) && event.relatedTarget) {
      left(form);
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
