/*
 * Forms that send JSON: one key until it worked, problems at their fields, what was typed kept, Ctrl+Enter, and another
 * try by itself when the connection is back.
 *   <form data-action="/feed/api/…">, <p data-problem="field">, <p data-problem> for what belongs to no field
 * Texts: waiting
 */
import { freshKey, send } from "./api.js";
import { say, text } from "./dom.js";

const keys = new WeakMap();

/** The form's Idempotency-Key: the same one until it was sent. */
export function keyOf(form) {
  if (!keys.has(form)) {
    keys.set(form, freshKey());
  }
  return keys.get(form);
}

/** Goes on with the key of what was written before: the board must not take it for something new. */
export function useKey(form, key) {
  keys.set(form, key);
}

function fieldOf(form, name) {
  return name ? form.querySelector(`[name="${CSS.escape(name)}"], [data-field="${CSS.escape(name)}"]`) : null;
}

export function clearProblems(form) {
  for (const place of form.querySelectorAll("[data-problem]")) {
    place.textContent = "";
  }
  for (const field of form.querySelectorAll("[aria-invalid]")) {
    field.removeAttribute("aria-invalid");
  }
}

/** Puts each sentence at its field and the rest at the form; moves focus to the first field that needs a look. */
export function showProblems(form, { fields = {}, message = "" }) {
  clearProblems(form);
  let rest = Object.keys(fields).length ? "" : message;
  let first = null;
  for (const [name, sentence] of Object.entries(fields)) {
    const place = form.querySelector(`[data-problem="${CSS.escape(name)}"]`);
    const field = fieldOf(form, name);
    if (place) {
      place.textContent = sentence;
      field?.setAttribute("aria-invalid", "true");
      first ??= field;
    } else {
      rest = sentence;
    }
  }
  if (rest) {
    const place = form.querySelector('[data-problem="form"]') ?? form.querySelector("[data-problem]");
    place.textContent = rest;
  }
  first?.focus();
}

/** While it is sent nothing can be typed: that would be emptied along with what was sent. */
function busy(form, state) {
  const button = form.querySelector('[type="submit"]');
  form.toggleAttribute("data-sending", state);
  button?.setAttribute("aria-busy", String(state));
  form.querySelectorAll("textarea").forEach((field) => (field.readOnly = state));
}

async function failed(form, problem, again, later) {
  if (problem.offline && (await later(keyOf(form)))) {
    keys.delete(form);
    form.reset();
    return;
  }
  showProblems(form, problem);
  if (problem.offline) {
    say(text("waiting"));
    window.addEventListener("online", again, { once: true });
  } else if (problem.status < 500) {
    keys.delete(form);
  }
}

/**
 * Makes a form send itself.
 *   collect(form)       the body to send, or {problems: {field: sentence}} when something is missing
 *   done(answer, form)  after it worked; the form is emptied first
 *   later(body, key)    without the net: keeps it to be sent later, and gives whether it could; the form is emptied then
 */
export function wire(form, { collect, done, later = () => false }) {
  const submit = async () => {
    if (form.hasAttribute("data-sending")) {
      return;
    }
    const body = collect(form);
    if (body.problems) {
      showProblems(form, { fields: body.problems });
      return;
    }
    clearProblems(form);
    busy(form, true);
    try {
      const answer = await send("POST", form.dataset.action, body, keyOf(form));
      keys.delete(form);
      form.reset();
      done(answer, form);
    } catch (problem) {
      await failed(form, problem, submit, (key) => later(body, key));
    } finally {
      busy(form, false);
    }
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  form.addEventListener("input", (event) => {
    // of radio buttons, whichever was chosen
    const { target } = event;
    if (target.getAttribute("aria-invalid") || fieldOf(form, target.name)?.getAttribute("aria-invalid")) {
      clearProblems(form);
    }
  });
}
