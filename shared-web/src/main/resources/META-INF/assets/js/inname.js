/*
 * In whose name one writes: one's own, or that of who allows it; only who may for somebody sees the choice.
 *   form[data-composer] > [data-in-name] select[name=onBehalfOf]
 *   GET <context>/api/deputies -> {"principals": [{"userName", "name"}]}
 * Texts: none
 */
import { send } from "./api.js";
import { context, element } from "./dom.js";

/** What is sent of it, {onBehalfOf}; nothing for one's own name. */
export function inName(form) {
  const { value } = form.elements.onBehalfOf;
  return value ? { onBehalfOf: value } : {};
}

/** What a draft keeps of it: with the name, for it is shown before anybody can be asked who that is. */
export function namedFor(form) {
  const { value, selectedOptions } = form.elements.onBehalfOf;
  return value ? { userName: value, name: selectedOptions[0].textContent } : null;
}

/**
 * Makes the choice work; asks whom one may write for when it is first needed.
 *
 * @returns ready, to be called when somebody begins to write; set, with whom a draft is for; reset, to oneself
 */
export function names(form) {
  const box = form.querySelector("[data-in-name]");
  const select = form.elements.onBehalfOf;
  const [myself] = select.options;
  let asked = null;

  function draw(people, chosen) {
    const unknown = chosen && !people.some(({ userName }) => userName === chosen.userName);
    const all = unknown ? [...people, chosen] : people;
    select.replaceChildren(myself, ...all.map(({ userName, name }) => element("option", { value: userName }, name)));
    select.value = chosen?.userName ?? "";
    box.hidden = all.length === 0;
  }

  async function ready() {
    if (asked) {
      return;
    }
    asked = send("GET", `${context}/api/deputies`);
    try {
      const { principals } = await asked;
      draw(principals, namedFor(form));
    } catch {
      asked = null; // somebody without the net writes in their own name, or as the draft says
    }
  }

  /** What was meant for somebody's name does not go out under another: whoever may not any more is told so. */
  function set(chosen) {
    const people = [...select.options].slice(1).map(({ value, textContent }) => ({ userName: value, name: textContent }));
    draw(people, chosen ?? null);
  }

  return { ready, set, reset: () => set(null) };
}
