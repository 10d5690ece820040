/*
 * What is on its way to the board: sent at once, again when the net is back, refused in a sentence that names it; each of
 * several pictures can go one place forward, by hand or by key.
 *   [data-uploads] > li > button[data-forward]
 * Texts: picture-forward, picture-at, upload-waits
 */
import { upload } from "./api.js";
import { element, icon, say, text } from "./dom.js";

const MB = 1024 * 1024;

/** Whether a file has more than so many MB. */
export function isTooBig(file, most) {
  return file.size > Number(most) * MB;
}

/** What is wrong with a file, in a sentence that names it. */
export function named(file, problem) {
  const sentence = Object.values(problem.fields ?? {})[0] ?? problem.message;
  return sentence.includes(file.name) ? sentence : `${file.name}: ${sentence}`;
}

/** Whoever keeps what is written has to hear of it. */
export function changed(part) {
  part.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * Brings a file to the board; without the net it stays on its way until that is back. The item is busy as long.
 *
 * @param shown {item, bar, wrong}: what stands for it in the form
 * @param arrived is called with its id
 */
export async function bring(shown, address, file, key, arrived) {
  const { item, bar, wrong } = shown;
  item.dataset.busy = "true";
  try {
    const { id } = await upload(address, file, key, (part) => (bar.value = part));
    wrong.textContent = "";
    bar.remove();
    arrived(id);
  } catch (problem) {
    if (problem.offline) {
      wrong.textContent = text("upload-waits");
      window.addEventListener("online", () => item.isConnected && bring(shown, address, file, key, arrived), { once: true });
      return;
    }
    item.querySelector("img, .i")?.remove();
    bar.parentElement.replaceChildren(file.name);
    item.dataset.failed = "true";
    wrong.textContent = named(file, problem);
  }
  delete item.dataset.busy;
  changed(item);
}

/** The button that moves an item one place forward; the first, which has nowhere to go, shows none. */
export function forward(item) {
  const label = text("picture-forward");
  const attributes = { class: "btn quiet small square", type: "button", "data-forward": true, "aria-label": label, title: label };
  const button = element("button", attributes, icon("up"));
  button.addEventListener("click", () => {
    item.previousElementSibling?.before(item);
    const place = [...item.parentElement.children].indexOf(item) + 1;
    say(text("picture-at", place));
    (place === 1 ? item.querySelector("input") : button).focus();
  });
  return button;
}
