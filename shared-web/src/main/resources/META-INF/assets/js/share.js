/*
 * Sharing a post with others, as far as it is for them, too.
 *   form[data-share][data-action="/feed/api/posts/12/shares"]     POST {"text", "audience": [id]} -> the post that shares it
 * The page of that says that it was shared. For whom, and how many that reaches, audience.js knows. Texts: none
 */
import { audience, picked } from "./audience.js";
import { context } from "./dom.js";
import { wire } from "./forms.js";

export function share(form) {
  audience(form).ready();
  wire(form, {
    collect: () => ({ text: form.elements.text.value, audience: picked(form).map(({ id }) => id) }),
    done: ({ id }) => window.location.assign(`${context}/post?id=${id}&shared=true`),
  });
}
