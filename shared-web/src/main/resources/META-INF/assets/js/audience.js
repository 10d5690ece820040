/*
 * For whom one writes: everybody, or the teams that one picks. Says how many people that reaches before anything is sent.
 *   [data-audience] > ul[data-picked], select, [data-reach]
 *   GET <context>/api/audiences -> {"everybody", "items": [{"name", "kind", "people"}]}
 *   GET <context>/api/audiences/reach?team=… -> {"people"}
 * Texts: for-everybody, for-another, reaches.one, reaches.other, take-out
 */
import { send } from "./api.js";
import { context, count, element, icon, text } from "./dom.js";

/** The names of the teams that are picked, also while nobody could be asked how many people they have; none for everybody. */
export function picked(form) {
  return JSON.parse(form.querySelector("[data-audience]").dataset.teams || "[]");
}

function tag(name, takeOut) {
  const remove = element("button", { type: "button", "aria-label": text("take-out", name) }, icon("cross"));
  remove.addEventListener("click", () => takeOut(name));
  return element("li", { class: "tag" }, element("span", { dir: "auto" }, name), remove);
}

/**
 * Makes the choice of an audience work; asks for the teams when it is first needed.
 *
 * @returns ready, to be called when somebody begins to write; set, with the names of the teams
 */
export function audience(form) {
  const box = form.querySelector("[data-audience]");
  const list = box.querySelector("[data-picked]");
  const select = box.querySelector("select");
  const reach = box.querySelector("[data-reach]");
  let offer = null;
  let asked = 0;

  async function tellReach(names) {
    const mine = ++asked;
    const { people } = names.length
      ? await send("GET", `${context}/api/audiences/reach?${names.map((name) => `team=${encodeURIComponent(name)}`).join("&")}`)
      : { people: (await offer).everybody };
    if (mine === asked) {
      reach.textContent = count("reaches", people);
    }
  }

  async function draw() {
    const { items } = await offer;
    const names = picked(form);
    const left = items.filter(({ name }) => !names.includes(name));
    const first = element("option", { value: "" }, text(names.length ? "for-another" : "for-everybody"));
    select.replaceChildren(first, ...left.map(({ name }) => element("option", { value: name }, name)));
    select.hidden = left.length === 0;
    list.replaceChildren(...names.map((name) => tag(name, takeOut)));
    box.hidden = items.length === 0;
    await tellReach(names).catch(() => (reach.textContent = ""));
  }

  function set(names) {
    box.dataset.teams = JSON.stringify(names);
    return offer && draw();
  }

  async function takeOut(name) {
    await set(picked(form).filter((one) => one !== name));
    select.focus();
    form.dispatchEvent(new Event("input", { bubbles: true }));
  }

  async function ready() {
    if (!offer) {
      offer = send("GET", `${context}/api/audiences`);
      try {
        await draw();
      } catch {
        offer = null;
      }
    }
  }

  select.addEventListener("change", () => set([...picked(form), select.value].filter(Boolean)));
  return { ready, set };
}
