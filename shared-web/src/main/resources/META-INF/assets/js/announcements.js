/*
 * What must be read: the list of what is left, and the button that says it was read. Whoever wrote it need not press it.
 *   section[data-to-read][hidden] > ul;  [data-must-read="12"][data-by] > button[data-read]
 *   GET <context>/api/announcements -> {"items": [{"id", "line", "author", "writtenBy", "dueOn"}]}
 *   PUT <context>/api/announcements/12/read
 * Texts: by, read-by, read-late, read-done
 */
import { send } from "./api.js";
import { complain, context, element, say, text } from "./dom.js";
import { dayOf, locale } from "./time.js";

const weekday = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });

function line({ id, line: words, author, writtenBy, dueOn }) {
  const day = new Date(`${dueOn}T00:00:00Z`);
  const late = day.getTime() < dayOf(new Date());
  const due = element("span", { class: late ? "meta late" : "meta" }, text(late ? "read-late" : "read-by", weekday.format(day)));
  const link = element("a", { href: `${context}/post?id=${id}`, target: "_top", dir: "auto" }, words);
  return element("li", { "data-left": id }, link, element("span", { class: "meta" }, `${writtenBy ? text("by", author.name, writtenBy.name) : author.name} · `, due));
}

/** Fills the list of what is left; without anything left there is none. */
export async function toRead(section) {
  const { items } = await send("GET", `${context}/api/announcements`).catch(() => ({ items: [] }));
  section.querySelector("ul").replaceChildren(...items.map(line));
  section.hidden = items.length === 0;
}

function done(button) {
  button.setAttribute("aria-pressed", "true");
  button.querySelector("span").textContent = text("read-done");
}

/** The button was pressed: there is no way back, what was read was read. */
export async function read(button) {
  if (button.getAttribute("aria-pressed") === "true" || button.sending) {
    return;
  }
  button.sending = true;
  try {
    await send("PUT", `${context}/api/announcements/${button.dataset.read}/read`);
    done(button);
    say(text("read-done"));
    document.dispatchEvent(new CustomEvent("prikbord-read"));
    const left = document.querySelector(`[data-left="${button.dataset.read}"]`);
    const section = left?.closest("section");
    left?.remove();
    if (section && !section.querySelector("li")) {
      section.hidden = true;
    }
  } catch (problem) {
    complain(button, problem.message);
  } finally {
    button.sending = false;
  }
}

/** What I have read, laid over posts that are the same for everybody. */
export function layRead(root, mine, me) {
  for (const box of root.querySelectorAll("[data-must-read]")) {
    const button = box.querySelector("[data-read]");
    button.hidden = box.dataset.by === me;
    if ((mine[box.dataset.mustRead] ?? []).includes("read")) {
      done(button);
    }
  }
}
