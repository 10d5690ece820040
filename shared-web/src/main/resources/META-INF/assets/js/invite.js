/*
 * Asking colleagues to be authors of an idea too.
 *   form[data-invite][data-action] with [data-picker]    POST {"to": ["username"]}, then the page as it is by now
 * Texts: nobody-invited
 */
import { text } from "./dom.js";
import { wire } from "./forms.js";
import { picker } from "./picker.js";

export function invite(form) {
  const people = picker(form.querySelector("[data-picker]"));
  wire(form, {
    collect: () => (people.keys().length ? { to: people.keys() } : { problems: { to: text("nobody-invited") } }),
    done: () => window.location.reload(),
  });
}
