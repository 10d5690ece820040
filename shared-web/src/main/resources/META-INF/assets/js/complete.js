/*
 * What one is about to write, offered while one writes: people and teams behind @, topics behind #, signs behind a colon.
 * The list under the field is chosen from with arrows, Enter or Tab, and left with Escape; writing on is never held up.
 *   textarea + div.completions[role="listbox"]
 *   GET /feed/api/completions/people|topics?q=…[&post=12], /feed/api/completions/signs -> {"items": [{"insert", "name", …}]}
 * Texts: completions, more-signs, offered.one, offered.other, chosen
 */
import { send } from "./api.js";
import { avatar, count, element, say, text } from "./dom.js";
import { replace } from "./typing.js";

const pause = 150;
const mostSigns = 16;
const place = "/feed/api/completions";
const word = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_.'’-]*";
const begun = [
  { kind: "people", pattern: new RegExp(`(?:^|[^\\p{L}\\p{M}\\p{N}.+&/=@-])@(${word}(?: ${word}){0,2})$`, "u") },
  { kind: "topics", pattern: /(?:^|[^\p{L}\p{M}\p{N}_&#/])#(\p{L}[\p{L}\p{M}\p{N}_-]*)$/u },
  { kind: "signs", pattern: /(?:^|[^\p{L}\p{M}\p{N}:]):(\p{L}{2,})$/u },
];
let signs = null;

/** What is being written just before the caret; null for nothing that could be completed. */
function begunIn({ value, selectionStart, selectionEnd }, browsed, kinds) {
  if (selectionStart !== selectionEnd) {
    return null;
  }
  const before = value.slice(0, selectionStart);
  if (browsed !== null && browsed <= before.length && /^\p{L}*$/u.test(before.slice(browsed))) {
    return { kind: "signs", query: before.slice(browsed), from: browsed };
  }
  for (const { kind, pattern } of begun) {
    const [found, query] = pattern.exec(before.slice(-200)) ?? [];
    if (found && kinds.includes(kind)) {
      return { kind, query, from: selectionStart - query.length - 1 };
    }
  }
  return null;
}

function startsWord(names, query) {
  return names.split(/[\s,]+/).some((name) => name.startsWith(query));
}

async function find({ kind, query }, post) {
  if (kind === "signs") {
    signs ??= send("GET", `${place}/signs`).catch((problem) => {
      signs = null;
      throw problem;
    });
    const { items } = await signs;
    return items.filter(({ name }) => startsWord(name.toLocaleLowerCase(), query.toLocaleLowerCase())).slice(0, mostSigns);
  }
  const under = kind === "people" && post ? `&post=${post}` : "";
  return (await send("GET", `${place}/${kind}?q=${encodeURIComponent(query)}${under}`)).items;
}

/** Letters without their accents, as the server compares them. */
function folded(words) {
  return words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Whether something that was offered for less is still meant. */
function isMeant({ name, insert }, { query }) {
  return ` ${folded(name)} ${folded(insert.slice(1))}`.replaceAll(",", "").includes(` ${folded(query)}`);
}

function option(item, kind, id) {
  const attributes = { role: "option", id, "aria-selected": "false" };
  if (kind === "people") {
    return element("div", attributes, avatar(item, "s"), element("span", { dir: "auto" }, item.name), element("span", { class: "meta", dir: "auto" }, item.detail ?? ""));
  }
  if (kind === "topics") {
    return element("div", attributes, element("span", { dir: "auto" }, item.insert));
  }
  return element("div", attributes, element("span", { class: "sign", "aria-hidden": "true" }, item.insert), element("span", {}, item.name.split(",")[0]));
}

/**
 * Completes what is written in a field.
 *
 * @param kinds of what is offered: people, topics, signs
 * @returns signs, which shows them all
 */
export function complete(field, kinds) {
  const list = element("div", { class: "completions", role: "listbox", id: `${field.id}-completions`, "aria-label": text("completions"), hidden: true });
  const more = element("p", { class: "hint", hidden: true }, text("more-signs"));
  let items = [];
  let token = null;
  let active = -1;
  let timer = 0;
  let asked = 0;
  let left = null; // from where something was chosen or left: it is not offered again
  let vain = null; // what was not found is not found with more letters
  let browsed = null; // from where a sign is looked for by its name alone
  field.after(list, more);
  field.setAttribute("aria-autocomplete", "list");

  function hide() {
    list.hidden = true;
    more.hidden = true;
    token = null;
    active = -1;
    field.removeAttribute("aria-activedescendant");
    field.removeAttribute("aria-controls");
  }

  function close() {
    clearTimeout(timer);
    asked++;
    hide();
  }

  /** What is chosen at once is never what was offered for other letters. */
  function narrow(wanted) {
    const meant = token?.kind === wanted.kind && token.from === wanted.from ? items.filter((item) => isMeant(item, wanted)) : [];
    if (meant.length) {
      show(meant, wanted);
    } else {
      hide();
    }
  }

  function activate(next) {
    const options = [...list.children];
    active = (next + options.length) % options.length;
    options.forEach((one, at) => one.setAttribute("aria-selected", String(at === active)));
    field.setAttribute("aria-activedescendant", options[active].id);
    options[active].scrollIntoView({ block: "nearest" });
  }

  function show(found, wanted) {
    items = found;
    token = wanted;
    list.dataset.kind = wanted.kind;
    list.replaceChildren(...found.map((item, at) => option(item, wanted.kind, `${list.id}-${at}`)));
    list.hidden = false;
    more.hidden = browsed === null;
    field.setAttribute("aria-controls", list.id);
    if (wanted.kind === "topics") {
      active = -1; // a topic may well be a new one
      field.removeAttribute("aria-activedescendant");
    } else {
      activate(0);
    }
  }

  async function ask(wanted) {
    const mine = ++asked;
    const found = await find(wanted, field.closest("[data-post]")?.dataset.post).catch(() => []);
    if (mine === asked && document.activeElement === field) {
      const isWritten = wanted.kind === "topics" && found.length === 1 && found[0].name === wanted.query.toLocaleLowerCase();
      if (isWritten || !found.length) {
        vain = { from: wanted.from, query: wanted.query };
        close();
      } else {
        show(found, wanted);
        say(count("offered", found.length));
      }
    }
  }

  function look() {
    const wanted = begunIn(field, browsed, kinds);
    const isVain = vain?.from === wanted?.from && vain?.query && wanted?.query.startsWith(vain.query);
    if (!wanted || wanted.from === left || isVain) {
      left = wanted ? left : null;
      close();
      return;
    }
    clearTimeout(timer);
    asked++;
    narrow(wanted);
    timer = setTimeout(() => ask(wanted), pause);
  }

  function choose(item) {
    const { from } = token;
    const { selectionStart: to, value } = field;
    const gap = /^\s/.test(value.slice(to)) ? "" : " ";
    close();
    browsed = null;
    left = from;
    replace(field, from, to, item.insert + gap);
    say(text("chosen", item.name.split(",")[0]));
  }

  field.addEventListener("input", look);
  field.addEventListener("blur", close);
  field.addEventListener("click", close);
  field.addEventListener("keydown", (event) => {
    const steps = { ArrowDown: 1, ArrowUp: active < 0 ? 0 : -1 };
    if (list.hidden || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    if (event.key in steps) {
      event.preventDefault();
      activate(active + steps[event.key]);
    } else if ((event.key === "Enter" || event.key === "Tab") && !event.shiftKey && active >= 0) {
      event.preventDefault();
      choose(items[active]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      left = token.from;
      browsed = null;
      close();
    } else if (event.key.startsWith("Arrow") || event.key === "Home" || event.key === "End") {
      close();
    }
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const chosen = event.target.closest('[role="option"]');
    if (chosen) {
      choose(items[[...list.children].indexOf(chosen)]);
    }
  });

  return {
    signs() {
      const { selectionEnd: from } = field;
      field.focus();
      field.setSelectionRange(from, from);
      left = null;
      browsed = from;
      ask({ kind: "signs", query: "", from });
    },
  };
}
