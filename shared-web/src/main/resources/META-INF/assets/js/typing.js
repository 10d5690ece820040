/*
 * Changing what stands in a field in such a way that the browser's own undo takes it back.
 * Texts: none
 */

/** Puts words in the place of what is between these two; they have the selection from and to, else the caret is behind them. */
export function replace(field, from, to, words, select = [words.length, words.length]) {
  field.focus();
  field.setSelectionRange(from, to);
  // no other way of writing can be undone with the browser's own keys
  const written = from === to && !words ? true : document.execCommand(words ? "insertText" : "delete", false, words);
  if (!written) {
    field.setRangeText(words, from, to, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  field.setSelectionRange(from + select[0], from + select[1]);
}
