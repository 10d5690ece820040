/*
 * Small things that every other module needs: elements, icons, portraits, the page's texts, speaking to a screen reader.
 * Texts come from <script type="application/json" id="prikbord-texts">, flat: {"key": "text with {0}"}.
 * Plurals are keys "x.one" and "x.other", picked by the page's language.
 */
const root = document.documentElement;
const texts = JSON.parse(document.getElementById("prikbord-texts")?.textContent || "{}");
const plurals = new Intl.PluralRules(root.lang || "en");

export const context = root.dataset.context ?? "";
export const language = root.lang || "en";
export const user = root.dataset.user ?? "";

/** The text of a key, with {0}, {1}… filled in; the key itself where the page lacks it. */
export function text(key, ...args) {
  return (texts[key] ?? key).replace(/\{(\d)\}/g, (_, at) => args[at] ?? "");
}

/** The text for a number of things: key.one or key.other. */
export function count(key, number) {
  const form = `${key}.${plurals.select(number)}`;
  return text(form in texts ? form : `${key}.other`, number.toLocaleString(language));
}

/** An element with attributes and children; attributes that are null or false are left out. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== false && value !== undefined) {
      made.setAttribute(key, value === true ? "" : value);
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

export function icon(id) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const use = document.createElementNS(space, "use");
  svg.setAttribute("class", "i");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `${root.dataset.icons}#${id}`);
  svg.append(use);
  return svg;
}

/** Initials on one of eight grounds, the same as the server picks. */
export function avatar({ name, userName, team }, size = "") {
  const words = name.trim().split(/\s+/);
  const initials = [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => [...word][0] ?? "").join("");
  const key = userName || name;
  const hue = [...Array(key.length).keys()].reduce((sum, at) => sum + key.charCodeAt(at), 0) % 8;
  const kind = !userName && team ? " team" : "";
  return element("span", { class: `avatar ${size}${kind}`.trim(), "data-hue": hue, "aria-hidden": "true" }, initials);
}

/** Says a sentence to those who listen instead of look. */
export function say(sentence) {
  const place = document.querySelector("[data-say]");
  if (place) {
    place.textContent = "";
    requestAnimationFrame(() => (place.textContent = sentence));
  }
}

/** Says under a button why it did not work, until it is pressed again. */
export function complain(button, sentence) {
  const row = button.parentElement;
  const old = row.parentElement.querySelector(":scope > .say.wrong");
  old?.remove();
  const line = element("p", { class: "say wrong", role: "alert" }, element("span", {}, sentence));
  row.after(line);
  button.addEventListener("click", () => line.remove(), { once: true });
}

/** A page of ours, fetched and parsed; nothing in it runs. */
export async function fetchPage(url) {
  const answer = await fetch(url, { headers: { Accept: "text/html" }, credentials: "same-origin" });
  if (!answer.ok) {
    throw new Error(`${answer.status} ${url}`);
  }
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

/** A key for this browser that survives a reload; never an error where storage is closed. */
export const kept = {
  get(key) {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      if (value === null) {
        localStorage.removeItem(key);
      } else {
        localStorage.setItem(key, JSON.stringify(value));
      }
    } catch {
      // Full or closed storage: what was typed still stands in the field.
    }
  },
};
