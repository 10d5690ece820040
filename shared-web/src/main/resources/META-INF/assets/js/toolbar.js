/*
 * Signs of Markdown for who does not know them: a toolbar as in the ARIA pattern under a text field, there once one has
 * been in the field, and the keys that every editor has. What is marked already is unmarked.
 *   textarea + div[role="toolbar"] > button[data-tool]     Ctrl or Cmd with B, I and K
 * Texts: tools, tool-bold, tool-italic, tool-link, tool-list, tool-quote, tool-sign
 */
import { element, icon, text } from "./dom.js";
import { replace } from "./typing.js";

const address = "https://";
const shortcuts = { b: "bold", i: "italic", k: "link" };

/** What is selected, without the spaces around it. */
function selection({ value, selectionStart, selectionEnd }) {
  const chosen = value.slice(selectionStart, selectionEnd);
  const from = selectionStart + (chosen.trim() ? chosen.length - chosen.trimStart().length : 0);
  return { from, to: from + (chosen.trim() || chosen).length, words: chosen.trim() };
}

function isMarked(line, mark) {
  return line.length > 2 * mark.length && line.startsWith(mark) && line.endsWith(mark) && !line.startsWith(mark + mark[0]);
}

/** Puts the mark around each line of what is selected, or takes it away where it is around all of them. */
function wrap(field, mark) {
  const { from, to, words } = selection(field);
  const { value } = field;
  const around = isMarked(value.slice(Math.max(0, from - mark.length), to + mark.length), mark);
  if (words && around) {
    replace(field, from - mark.length, to + mark.length, words, [0, words.length]);
    return;
  }
  const lines = words.split("\n");
  const said = lines.filter((line) => line.trim());
  const off = said.length > 0 && said.every((line) => isMarked(line, mark));
  const marked = (line) => (off ? line.slice(mark.length, -mark.length) : `${mark}${line}${mark}`);
  const made = words ? lines.map((line) => (line.trim() ? marked(line) : line)).join("\n") : mark + mark;
  const inner = words && (off || lines.length > 1) ? [0, made.length] : [mark.length, made.length - mark.length];
  replace(field, from, to, made, inner);
}

/** Begins each line of what is selected with the sign, or takes it away where all begin with it. */
function begin(field, sign) {
  const { value, selectionStart, selectionEnd } = field;
  const from = value.lastIndexOf("\n", selectionStart - 1) + 1;
  const end = value.indexOf("\n", Math.max(selectionStart, selectionEnd - 1));
  const to = end < 0 ? value.length : Math.max(end, from);
  const lines = value.slice(from, to).split("\n");
  const off = lines.every((line) => line.startsWith(sign));
  const made = lines.map((line) => (off ? line.slice(sign.length) : sign + line)).join("\n");
  replace(field, from, to, made, lines.length > 1 ? [0, made.length] : undefined);
}

function link(field) {
  const { from, to, words } = selection(field);
  if (/^https?:\/\/\S+$/.test(words)) {
    replace(field, from, to, `[](${words})`, [1, 1]);
  } else {
    const at = words.length + 3;
    replace(field, from, to, `[${words}](${address})`, words ? [at, at + address.length] : [1, 1]);
  }
}

const tools = {
  bold: (field) => wrap(field, "**"),
  italic: (field) => wrap(field, "_"),
  link,
  list: (field) => begin(field, "- "),
  quote: (field) => begin(field, "> "),
};

function button(name, key) {
  const words = text(`tool-${name}`);
  const attributes = {
    type: "button",
    class: "btn quiet small square",
    "data-tool": name,
    "aria-label": words,
    "aria-keyshortcuts": key && `Control+${key.toUpperCase()}`,
    title: key ? `${words} (Ctrl+${key.toUpperCase()})` : words,
    tabindex: "-1",
  };
  return element("button", attributes, icon(name));
}

/** One of the buttons is reached by Tab, the others from there by arrows. */
function rove(bar) {
  const buttons = [...bar.children];
  const to = (next) => {
    buttons.forEach((one) => (one.tabIndex = one === next ? 0 : -1));
    next.focus();
  };
  buttons[0].tabIndex = 0;
  bar.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(event.target);
    const step = getComputedStyle(bar).direction === "rtl" ? -1 : 1;
    const places = { ArrowRight: at + step, ArrowLeft: at - step, Home: 0, End: buttons.length - 1 };
    if (event.key in places) {
      event.preventDefault();
      to(buttons[(places[event.key] + buttons.length) % buttons.length]);
    }
  });
}

/**
 * Gives a text field its toolbar.
 *
 * @param signs shows the signs that can be put in
 */
export function toolbar(field, signs) {
  const keys = Object.fromEntries(Object.entries(shortcuts).map(([key, name]) => [name, key]));
  const buttons = [...Object.keys(tools), "sign"].map((name) => button(name, keys[name]));
  const bar = element("div", { class: "tools", role: "toolbar", "aria-label": text("tools"), "aria-controls": field.id, hidden: true }, ...buttons);
  const use = (name) => (name === "sign" ? signs() : tools[name](field));
  rove(bar);
  field.after(bar);
  const show = () => (bar.hidden = false);
  if (document.activeElement === field) {
    show();
  }
  field.addEventListener("focus", show);
  field.form.addEventListener("reset", () => (bar.hidden = document.activeElement !== field));
  // pressed with a finger or the mouse, a button leaves the caret where it is
  bar.addEventListener("pointerdown", (event) => event.preventDefault());
  bar.addEventListener("click", (event) => {
    const pressed = event.target.closest("[data-tool]");
    if (pressed) {
      use(pressed.dataset.tool);
    }
  });
  field.addEventListener("keydown", (event) => {
    const name = shortcuts[event.key.toLowerCase()];
    if (name && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      use(name);
    }
  });
}
