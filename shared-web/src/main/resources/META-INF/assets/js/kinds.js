/*
 * Which kind of post it becomes: nobody has to choose first. What is typed suggests a kind until somebody picks one; the
 * field asks for what belongs to that kind, and shows its further parts.
 *   input[name="kind"][data-ask], [data-parts="lesson"] [name], [data-list], [data-more-options]
 * Texts: kind-guessed, option, kind-words-win, kind-words-lesson
 */
import { say, text } from "./dom.js";

/** A few words that give a kind away, in the language of the page; whole ones, or every recording were a record. */
function tells(kind, typed) {
  return text(`kind-words-${kind}`)
    .split(",")
    .some((words) => new RegExp(`(^|[^\\p{L}])${words}($|[^\\p{L}])`, "u").test(typed));
}

/** What somebody seems to be writing. */
function guess(words) {
  const typed = words.toLocaleLowerCase();
  if (/\?\s*$/m.test(typed)) {
    return "question";
  }
  return ["lesson", "win"].find((kind) => tells(kind, typed)) ?? "message";
}

function kindOf(form) {
  return form.elements.kind.value;
}

function show(form) {
  const kind = kindOf(form);
  form.elements.text.placeholder = form.querySelector(`[name="kind"][value="${kind}"]`).dataset.ask;
  for (const parts of form.querySelectorAll("[data-parts]")) {
    parts.hidden = parts.dataset.parts !== kind;
  }
  suggestDay(form, kind);
}

function fieldsOf(form, kind) {
  return [...form.querySelectorAll(`[data-parts="${kind}"] [name]`)];
}

/** What it becomes: a guess that asks for more than was given is not held against anybody. */
export function kindToSend(form) {
  const kind = kindOf(form);
  const asked = fieldsOf(form, kind).filter(({ type }) => type !== "checkbox" && type !== "date");
  const given = asked.some((field) => field.value.trim());
  return form.dataset.kindGuessed && asked.length && !given ? "message" : kind;
}

/** What the kind has beside its text, to be sent along: fields of a list that say something are one after the other. */
export function partsOf(form, kind = kindOf(form)) {
  const parts = {};
  for (const field of fieldsOf(form, kind)) {
    if ("list" in field.dataset) {
      parts[field.name] = [...(parts[field.name] ?? []), field.value].filter((value) => value.trim());
    } else {
      parts[field.name] = field.type === "checkbox" ? field.checked : field.value;
    }
  }
  return Object.keys(parts).length ? { [kind]: parts } : {};
}

function oneMore(button) {
  const fields = [...button.parentElement.querySelectorAll("[data-list]")];
  if (fields.length >= Number(button.dataset.moreOptions)) {
    return null;
  }
  const more = fields.at(-1).cloneNode();
  more.value = "";
  more.dataset.list = "more";
  more.setAttribute("aria-label", text("option", fields.length + 1));
  fields.at(-1).after(more);
  button.hidden = fields.length + 1 >= Number(button.dataset.moreOptions);
  return more;
}

/** Puts back what was written before. */
function fill(form, kind, parts) {
  const lists = {};
  const more = form.querySelector(`[data-parts="${kind}"] [data-more-options]`);
  while (more && (parts.options?.length ?? 0) > form.querySelectorAll(`[data-parts="${kind}"] [data-list]`).length) {
    oneMore(more);
  }
  for (const field of fieldsOf(form, kind)) {
    if ("list" in field.dataset) {
      lists[field.name] ??= [...(parts[field.name] ?? [])];
      field.value = lists[field.name].shift() ?? "";
    } else if (field.type === "checkbox") {
      field.checked = parts[field.name] === true;
    } else {
      field.value = parts[field.name] ?? "";
    }
  }
}

/** A week is usual. */
function suggestDay(form, kind) {
  const day = form.querySelector(`[data-parts="${kind}"] [type="date"]`);
  if (!day) {
    return;
  }
  const inAWeek = new Date(Date.now() + 7 * 24 * 3600 * 1000);
  day.value ||= `${inAWeek.getFullYear()}-${String(inAWeek.getMonth() + 1).padStart(2, "0")}-${String(inAWeek.getDate()).padStart(2, "0")}`;
}

/** Makes the kinds follow what is typed; picking one by hand ends that until the form is sent. */
export function kinds(form) {
  let picked = false;
  show(form);
  form.querySelector("[data-more-options]").addEventListener("click", ({ currentTarget }) => oneMore(currentTarget)?.focus());
  form.addEventListener("change", ({ target }) => {
    if (target.name === "kind") {
      picked = true;
      delete form.dataset.kindGuessed;
      show(form);
    }
  });
  form.elements.text.addEventListener("input", () => {
    const kind = guess(form.elements.text.value);
    if (!picked && kind !== kindOf(form)) {
      form.elements.kind.value = kind;
      form.dataset.kindGuessed = "true";
      show(form);
      const label = form.querySelector(`[name="kind"][value="${kind}"]`).closest("label").textContent.trim();
      say(text("kind-guessed", label));
    }
  });
  return {
    restore(kind, parts) {
      if (!form.querySelector(`[name="kind"][value="${kind}"]`)) {
        return; // not every place offers every kind
      }
      form.elements.kind.value = kind;
      picked = true;
      fill(form, kind, parts);
      show(form);
    },
    reset() {
      picked = false;
      delete form.dataset.kindGuessed;
      form.querySelectorAll('[data-list="more"]').forEach((field) => field.remove());
      form.querySelector("[data-more-options]").hidden = false;
      form.elements.kind.value = "message";
      show(form);
    },
  };
}
