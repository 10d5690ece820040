/*
 * A form whose words are kept on the server while they are written: a second after typing stops and when the page is
 * left; there again at the next visit, on any device. Two windows: the one that comes second is asked which to keep.
 *   form > [data-draft="<address>"] > [role="status"], button[data-draft-act="discard|undo|mine|theirs"]
 *   GET, PUT {…fields, "version"}, DELETE ?version=  -> {…fields, "savedAt", "version"}; 409 {"current": {…}}
 * The fields are the form's own named inputs and text areas. Where ideas may come without a name (radio "anonymous", yes
 * or no), nothing is sent before "no" is chosen, and what was sent is thrown away when "yes" is.
 * Texts: draft-saved, draft-back, draft-failed, draft-gone, draft-other
 */
import { send } from "./api.js";
import { text } from "./dom.js";
import { clock, dayOf, locale, timeZone } from "./time.js";

const pause = 1200;
const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", timeZone });

function moment(iso) {
  const at = new Date(iso);
  return (dayOf(at) === dayOf(new Date()) ? clock : day).format(at);
}

/** Whether what is written may be kept under the writer's name: where they can choose, once they chose so. */
export function isNamed({ elements }) {
  return !elements.anonymous || elements.anonymous.value === "no";
}

export function draft(form) {
  const place = form.querySelector("[data-draft]");
  const fields = [...form.querySelectorAll("input[name], textarea[name]")].filter(({ type }) => !["file", "radio"].includes(type));
  const words = () => Object.fromEntries(fields.map(({ name, value }) => [name, value]));
  const says = place.querySelector("[role=status]");
  let version = 0;
  let writer = null;
  let theirs = null;
  let thrown = null;
  let timer = 0;
  let saving = false;
  let busy = null;
  let loading = null;

  const wordsOf = (found) => Object.fromEntries(fields.map(({ name }) => [name, found[name] ?? ""]));
  const isEmpty = (typed) => Object.values(typed).every((value) => !value.trim());
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  let kept = words();
  const isToKeep = () => !theirs && isNamed(form) && !same(words(), kept) && !form.hasAttribute("data-sending");

  function show(sentence, ...acts) {
    says.textContent = sentence;
    for (const button of place.querySelectorAll("[data-draft-act]")) {
      button.hidden = !acts.includes(button.dataset.draftAct);
    }
  }

  function fill(from) {
    fields.forEach((field) => (field.value = from[field.name] ?? ""));
    kept = words();
  }

  function ask(current) {
    theirs = current;
    show(text("draft-other"), "mine", "theirs");
  }

  const body = (basedOn) => ({ ...words(), named: true, writer, version: basedOn });

  function putLeaving() {
    const headers = { "Content-Type": "application/json", Accept: "application/json" };
    // what is on its way will have made it one more
    const last = JSON.stringify(body(version + (saving ? 1 : 0)));
    fetch(place.dataset.draft, { method: "PUT", headers, body: last, keepalive: true }).catch(() => null);
  }

  async function put() {
    const typed = words();
    saving = true;
    try {
      const answer = await send("PUT", place.dataset.draft, body(version));
      ({ version, writer } = answer);
      kept = typed;
      show(text("draft-saved", moment(answer.savedAt)), "discard");
    } catch (problem) {
      if (problem.body?.current) {
        ask(problem.body.current);
      } else {
        show(text("draft-failed", Object.values(problem.fields ?? {})[0] ?? problem.message), ...(version ? ["discard"] : []));
      }
    } finally {
      saving = false;
    }
  }

  /** One after the other: each begins with what the one before has left on the server. */
  async function inTurn(work) {
    clearTimeout(timer);
    await loading;
    while (busy) {
      await busy;
    }
    busy = work();
    await busy;
    busy = null;
  }

  /** While another window's words are asked about, nothing is sent. */
  function save() {
    return inTurn(async () => {
      if (isToKeep()) {
        await put();
      }
    });
  }

  async function read() {
    const found = await send("GET", place.dataset.draft).catch(() => null);
    if (!found) {
      return;
    }
    ({ version, writer } = found);
    const choice = form.elements.anonymous?.value;
    if (choice === "yes") {
      // chosen before this script was there, by hand or by a browser that remembers: never undone for anybody
      forget();
      return;
    }
    if (isEmpty(wordsOf(found))) {
      return;
    }
    if (choice === "") {
      // it was begun with a name
      form.elements.anonymous.value = "no";
      form.dispatchEvent(new Event("change"));
    }
    if (isEmpty(words()) || same(words(), wordsOf(found))) {
      fill(found);
      show(text("draft-back", moment(found.savedAt)), "discard");
    } else {
      ask(found);
    }
  }

  /** Leaves nothing on the server of what is written now without a name. */
  async function forget() {
    await inTurn(async () => {
      try {
        await clear();
        kept = wordsOf({});
        show("");
      } catch (problem) {
        kept = null;
        show(text("draft-failed", problem.message), "discard");
      }
      theirs = null;
    });
    // it may have been given a name again meanwhile
    await save();
  }

  /** Takes away what is kept, whichever window wrote it; where names are a choice an emptied one, too, as it has a writer. */
  async function clear() {
    const left = await send("GET", place.dataset.draft);
    const isThere = left.savedAt && (form.elements.anonymous || !isEmpty(wordsOf(left)));
    version = isThere ? (await send("DELETE", `${place.dataset.draft}?version=${left.version}`)).version : left.version;
  }

  async function discard() {
    await save();
    thrown = words();
    try {
      version = (await send("DELETE", `${place.dataset.draft}?version=${version}`)).version;
    } catch (problem) {
      return problem.body?.current ? ask(problem.body.current) : show(text("draft-failed", problem.message), "discard");
    }
    fill({});
    // what follows what is typed, such as similar ideas, sees that nothing is
    form.dispatchEvent(new Event("input"));
    show(text("draft-gone"), "undo");
    return place.querySelector("[data-draft-act=undo]").focus();
  }

  const acts = {
    discard,
    undo() {
      fill(thrown);
      kept = null;
      return save().then(() => fields[0].focus());
    },
    mine() {
      version = theirs.version;
      theirs = null;
      kept = null;
      return save().then(() => fields[0].focus());
    },
    async theirs() {
      try {
        const found = await send("GET", place.dataset.draft);
        theirs = null;
        version = found.version;
        fill(found);
        show(found.savedAt ? text("draft-back", moment(found.savedAt)) : "", "discard");
        fields[0].focus();
      } catch (problem) {
        show(problem.message, "mine", "theirs");
      }
    },
  };

  place.addEventListener("click", (event) => acts[event.target.closest("[data-draft-act]")?.dataset.draftAct]?.());
  form.addEventListener("input", (event) => {
    if (fields.includes(event.target)) {
      clearTimeout(timer);
      timer = setTimeout(save, pause);
    }
  });
  form.addEventListener("change", ({ target }) => {
    if (target.name === "anonymous") {
      (isNamed(form) ? save : forget)();
    }
  });
  window.addEventListener("pagehide", () => {
    if (isToKeep()) {
      putLeaving();
    }
  });
  document.addEventListener("visibilitychange", () => document.hidden && save());

  // a widget that thousands open asks only for who wants to write
  const closed = form.closest("details:not([open])");
  if (closed) {
    closed.addEventListener("toggle", () => (loading ??= read()), { once: true });
  } else {
    loading = read();
  }

  return {
    words,

    /** After it was proposed: the server has emptied the draft, unless a last save came later. */
    async end() {
      await inTurn(() => clear().catch(() => null));
      theirs = null;
      kept = wordsOf({});
      show("");
    },
  };
}
