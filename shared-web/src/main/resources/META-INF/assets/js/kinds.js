/*
 * Which kind of post it becomes: nobody has to choose first. What is typed suggests a kind until somebody picks one; the
 * field asks for what belongs to that kind, and shows its further parts.
 *   input[name="kind"][data-ask], [data-parts="lesson"] textarea[name]
 * Texts: kind-guessed, kind-words-win, kind-words-lesson
 */
import { say, text } from "./dom.js";

/** A few words that give a kind away, in the language of the page. */
function tells(kind, typed) {
  return text(`kind-words-${kind}`)
    .split(",")
    .some((words) => typed.includes(words));
}

/** What somebody seems to be writing: nothing is decided by it. */
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
}

/** What the kind has beside its text, to be sent along. */
export function partsOf(form) {
  const kind = kindOf(form);
  const fields = [...form.querySelectorAll(`[data-parts="${kind}"] [name]`)];
  return fields.length ? { [kind]: Object.fromEntries(fields.map((field) => [field.name, field.value])) } : {};
}

/** Makes the kinds follow what is typed; picking one by hand ends that until the form is sent. */
export function kinds(form) {
  let picked = false;
  show(form);
  form.addEventListener("change", ({ target }) => {
    if (target.name === "kind") {
      picked = true;
      show(form);
    }
  });
  form.elements.text.addEventListener("input", () => {
    const kind = guess(form.elements.text.value);
    if (!picked && kind !== kindOf(form)) {
      form.elements.kind.value = kind;
      show(form);
      const label = form.querySelector(`[name="kind"][value="${kind}"]`).closest("label").textContent.trim();
      say(text("kind-guessed", label));
    }
  });
  return {
    pick(kind) {
      form.elements.kind.value = kind;
      picked = true;
      show(form);
    },
    reset() {
      picked = false;
      form.elements.kind.value = "message";
      show(form);
    },
  };
}
