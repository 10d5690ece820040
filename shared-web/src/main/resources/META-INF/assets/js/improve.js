/*
 * Improving an idea together, on its page.
 *   button[data-send="PUT|DELETE"][data-to]    sends, then shows the page as it is by now, or the one in data-then
 *   [data-quotable]                            selecting words there chooses their sentence in
 *   details[data-quoting] select[name=quote]
 * Texts: none
 */
import { send } from "./api.js";
import { complain } from "./dom.js";

async function press(button) {
  if (button.getAttribute("aria-busy") === "true") {
    return;
  }
  button.setAttribute("aria-busy", "true");
  try {
    // some servers refuse a DELETE that has a body
    await send(button.dataset.send, button.dataset.to, button.dataset.send === "DELETE" ? undefined : {});
    if (button.dataset.then) {
      location.assign(button.dataset.then);
    } else {
      location.reload();
    }
  } catch (problem) {
    button.removeAttribute("aria-busy");
    complain(button, problem.message);
  }
}

/** Chooses the sentence in which the selected words begin, and opens the form. */
function quote(words, form) {
  const selection = document.getSelection();
  const selected = selection.toString().trim();
  if (!selected || !words.contains(selection.anchorNode)) {
    return;
  }
  const first = selected.split("\n")[0];
  const options = [...form.querySelector("select").options];
  const fitting = options.find(({ value }) => value.includes(first) || first.includes(value));
  if (fitting) {
    fitting.selected = true;
    form.open = true;
  }
}

export function improve() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-send]");
    if (button) {
      press(button);
    }
  });
  const words = document.querySelector("[data-quotable]");
  const form = document.querySelector("details[data-quoting]");
  if (words && form) {
    words.addEventListener("pointerup", () => quote(words, form));
  }
}
