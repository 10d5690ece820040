/*
 * For whom one writes: everybody, or the teams that one picks. Says how many people that reaches before anything is sent.
 *   [data-audience][data-teams] > ul[data-picked], select, [data-reach]
 *   GET <context>/api/audiences -> {"everybody", "items": [{"id", "name", "kind", "people"}]}
 *   GET <context>/api/audiences/reach?team=… -> {"people"}; of what is not for all of them, [data-reach-at] in its place
 * Texts: for-everybody, for-another, reaches.one, reaches.other, take-out
 */
import { send } from "./api.js";
import { context, count, element, icon, text } from "./dom.js";

/** The teams that are picked, {id, name} each, also while nobody could be asked how many people they have; none for everybody. */
export function picked(form) {
  return JSON.parse(form.querySelector("[data-audience]").dataset.teams || "[]");
}

function tag({ id, name }, takeOut) {
  const remove = element("button", { type: "button", "aria-label": text("take-out", name) }, icon("cross"));
  remove.addEventListener("click", () => takeOut(id));
  return element("li", { class: "tag" }, element("span", { dir: "auto" }, name), remove);
}

/**
 * Makes the choice of an audience work; asks for the teams when it is first needed.
 *
 * @returns ready, to be called when somebody begins to write; set, with the teams; reset, to those that are usual here
 */
export function audience(form) {
  const box = form.querySelector("[data-audience]");
  const list = box.querySelector("[data-picked]");
  const select = box.querySelector("select");
  const reach = box.querySelector("[data-reach]");
  const usual = box.dataset.teams || "[]";
  let offer = null;
  let asked = 0;

  async function tellReach(teams) {
    const mine = ++asked;
    const { reachAt } = box.dataset;
    const { people } = teams.length || reachAt
      ? await send("GET", `${reachAt ?? `${context}/api/audiences/reach`}?${teams.map(({ id }) => `team=${id}`).join("&")}`)
      : { people: (await offer).everybody };
    if (mine === asked) {
      reach.textContent = count("reaches", people);
    }
  }

  async function draw() {
    const { items } = await offer;
    const teams = picked(form);
    const left = items.filter(({ id }) => !teams.some((team) => team.id === id));
    const first = element("option", { value: "" }, text(teams.length ? "for-another" : "for-everybody"));
    select.replaceChildren(first, ...left.map(({ id, name }) => element("option", { value: id }, name)));
    select.hidden = left.length === 0;
    list.replaceChildren(...teams.map((team) => tag(team, takeOut)));
    box.hidden = items.length === 0 && !box.dataset.reachAt;
    await tellReach(teams).catch(() => (reach.textContent = ""));
  }

  function set(teams) {
    box.dataset.teams = JSON.stringify(teams);
    return offer && draw();
  }

  async function takeOut(id) {
    await set(picked(form).filter((team) => team.id !== id));
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

  select.addEventListener("change", () => {
    const { value, selectedOptions } = select;
    if (value) {
      set([...picked(form), { id: Number(value), name: selectedOptions[0].textContent }]);
      // the browser's own came before the choice was known: whoever keeps a draft has to hear of it
      form.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
  return { ready, set, reset: () => set(JSON.parse(usual)) };
}
