/*
 * Makes a field one in which people write Markdown: with a toolbar, and with what they are about to write offered.
 *   textarea[data-markdown], which may be "signs" where nobody is told that they are named
 * Texts: none
 */
import { complete } from "./complete.js";
import { toolbar } from "./toolbar.js";

export function writing(field) {
  if (!field.dataset.writing) {
    field.dataset.writing = "true";
    toolbar(field, () => completion.signs());
    const completion = complete(field, field.dataset.markdown === "signs" ? ["signs"] : ["people", "topics", "signs"]);
  }
}
