/*
 * Choosing people and teams by name: a combobox as in the ARIA pattern (arrows, Enter, Escape, Backspace takes the last
 * one out), the chosen ones as chips before it.
 *   [data-picker][data-source][data-chosen] > [data-picked], input[role="combobox"], [role="listbox"]
 *   GET <source>?q=… -> {"items": [{"userName" or "team", "name", "detail"}]}
 * Texts: take-out, nobody-found, chosen
 */
import { send } from "./api.js";
import { avatar, element, icon, say, text } from "./dom.js";

const pause = 160;

/** What the server knows a person or team by. */
function keyOf({ userName, team }) {
  return userName ?? `team:${team}`;
}

function marked(name, query) {
  const at = name.toLocaleLowerCase().indexOf(query.toLocaleLowerCase());
  if (at < 0 || !query) {
    return [name];
  }
  const end = at + query.length;
  return [name.slice(0, at), element("mark", {}, name.slice(at, end)), name.slice(end)];
}

export function picker(box) {
  const input = box.querySelector('[role="combobox"]');
  const list = box.querySelector('[role="listbox"]');
  const picked = box.querySelector("[data-picked]");
  const chosen = new Map(JSON.parse(box.dataset.chosen || "[]").map((one) => [keyOf(one), one]));
  let found = [];
  let active = -1;
  let timer = 0;
  let asked = 0;

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function activate(next) {
    const options = [...list.querySelectorAll('[role="option"]')];
    active = options.length ? (next + options.length) % options.length : -1;
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
    if (active >= 0) {
      input.setAttribute("aria-activedescendant", options[active].id);
      options[active].scrollIntoView({ block: "nearest" });
    }
  }

  function takeOut(key) {
    chosen.delete(key);
    draw();
    input.focus();
  }

  function draw() {
    const tags = [...chosen].map(([key, one]) => {
      const remove = element("button", { type: "button", "aria-label": text("take-out", one.name) });
      remove.append(icon("cross"));
      remove.addEventListener("click", () => takeOut(key));
      return element("li", { class: "tag" }, avatar(one, "s"), one.name, remove);
    });
    picked.replaceChildren(...tags);
  }

  function choose(one) {
    chosen.set(keyOf(one), one);
    input.value = "";
    close();
    draw();
    say(text("chosen", one.name));
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function show(items, query) {
    found = items.filter((one) => !chosen.has(keyOf(one)));
    const options = found.map((one, at) => {
      const words = element("span", {}, ...marked(one.name, query), element("span", { class: "meta" }, one.detail ?? ""));
      const attributes = { role: "option", id: `${list.id}-${at}`, "aria-selected": "false", "data-at": at };
      return element("div", attributes, avatar(one), words);
    });
    list.replaceChildren(...(options.length ? options : [element("p", { class: "meta" }, text("nobody-found", query))]));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    activate(0);
  }

  async function ask() {
    const query = input.value.trim();
    if (!query) {
      close();
      return;
    }
    const mine = ++asked;
    try {
      const { items } = await send("GET", `${box.dataset.source}?q=${encodeURIComponent(query)}`);
      if (mine === asked) {
        show(items, query);
      }
    } catch (problem) {
      close();
      say(problem.message);
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  });
  input.addEventListener("keydown", (event) => {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) {
      event.preventDefault();
      if (list.hidden) {
        ask();
      } else {
        activate(active + steps[event.key]);
      }
    } else if (event.key === "Enter" && !list.hidden && found[active] && !event.ctrlKey) {
      event.preventDefault();
      choose(found[active]);
    } else if (event.key === "Escape" && !list.hidden) {
      event.stopPropagation();
      close();
    } else if (event.key === "Backspace" && !input.value && chosen.size) {
      takeOut([...chosen.keys()].at(-1));
    }
  });
  draw();
  input.addEventListener("blur", close);
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    const option = event.target.closest('[role="option"]');
    if (option) {
      choose(found[option.dataset.at]);
    }
  });

  return {
    keys: () => [...chosen.keys()],
    clear() {
      chosen.clear();
      draw();
    },
  };
}
