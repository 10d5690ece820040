/*
 * Ideas that resemble the one being typed, with what became of them: below the fields, in the way of nobody.
 *   form > [data-similar][hidden] > [data-similar-count], ul
 *   POST <context>/api/similar {"title", "text"} -> {"items": [{"id", "title", "challenge", "year", "outcome", "reason"}]}
 * Texts: similar.one, similar.other, similar-of, similar-waits, similar-chosen, similar-later, similar-no, new-tab
 */
import { send } from "./api.js";
import { context, count, element, icon, say, text } from "./dom.js";

const pause = 400;
const fewestWords = 2;
const signs = { chosen: "check", later: "clock", no: "cross" };

function became({ outcome, reason }) {
  if (!outcome) {
    return element("p", { class: "meta" }, text("similar-waits"));
  }
  const word = element("span", { class: "outcome", "data-outcome": outcome }, icon(signs[outcome]), text(`similar-${outcome}`));
  return element("p", {}, word, " ", element("span", { dir: "auto" }, reason ?? ""));
}

function row(idea) {
  const { id, title, challenge, year } = idea;
  const leads = { href: `${context}/idea?id=${id}`, target: "_blank", rel: "noopener", dir: "auto" };
  const link = element("a", leads, title, element("span", { class: "vh" }, ` (${text("new-tab")})`));
  return element("li", {}, link, element("p", { class: "meta", dir: "auto" }, text("similar-of", challenge, year)), became(idea));
}

export function similar(form) {
  const place = form.querySelector("[data-similar]");
  const { title, text: words } = form.elements;
  let timer = 0;
  let asked = 0;
  let shown = "";

  /** Says how many there are only when they are others than before. */
  function show(items) {
    const ids = items.map(({ id }) => id).join();
    if (ids === shown) {
      return;
    }
    shown = ids;
    place.hidden = !items.length;
    place.querySelector("[data-similar-count]").textContent = items.length ? count("similar", items.length) : "";
    place.querySelector("ul").replaceChildren(...items.map(row));
    if (items.length) {
      say(count("similar", items.length));
    }
  }

  async function ask() {
    const mine = ++asked;
    const typed = { title: title.value, text: words.value };
    if (`${typed.title} ${typed.text}`.trim().split(/\s+/).length < fewestWords) {
      show([]);
      return;
    }
    // what cannot be found out is no concern of who is writing
    const { items } = await send("POST", `${context}/api/similar`, typed).catch(() => ({ items: null }));
    if (items && mine === asked) {
      show(items);
    }
  }

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  });
  form.addEventListener("reset", () => {
    clearTimeout(timer);
    asked += 1;
    show([]);
  });
}
