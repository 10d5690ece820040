/*
 * The order of pictures on their way: each but the first can go one place forward, by hand or by key.
 *   [data-uploads] > li > button[data-forward]
 * Texts: picture-forward, picture-at
 */
import { element, icon, say, text } from "./dom.js";

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
