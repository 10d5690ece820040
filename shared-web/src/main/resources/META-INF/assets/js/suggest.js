/*
 * A field that takes a user name finds it by the person's name.
 *   input[data-suggest="/ideas/api/people"][list]     GET <address>?q=typed -> {"items": [{"userName", "name", "team" or "detail"}]}
 * The browser's own list shows what was found; without one, the user name can be typed as well.
 */
import { send } from "./api.js";
import { element } from "./dom.js";

const PAUSE = 200;

function suggest(field) {
  let later = 0;
  let asked = "";
  field.addEventListener("input", () => {
    clearTimeout(later);
    later = setTimeout(async () => {
      const typed = field.value.trim();
      asked = typed;
      const nobody = { items: [] };
      const found = typed ? await send("GET", `${field.dataset.suggest}?q=${encodeURIComponent(typed)}`).catch(() => nobody) : nobody;
      if (typed === asked) {
        field.list.replaceChildren(...found.items.map(({ userName, name, team, detail }) => element("option", { value: userName }, `${name}, ${team ?? detail}`)));
      }
    }, PAUSE);
  });
}

export function suggestions(fields) {
  fields.forEach(suggest);
}
