/*
 * Posting later, and for how long. Empty fields mean now and for ever; what goes out later is sent to what is planned.
 *   form[data-composer] > [data-later] [name=goesOut|goneAfter][data-time], button[type=submit]
 *   form[data-plan][data-version][data-action]     changes what is planned, or brings back what is gone
 * Texts: later-plan, later-planned, later-show
 */
import { context, element, icon, say, text } from "./dom.js";
import { wire } from "./forms.js";

function filled(form, names) {
  return Object.fromEntries(names.map((name) => [name, form.elements[name]?.value]).filter(([, value]) => value));
}

/** When it goes out and until when it is there, as far as somebody said so. */
export function timesOf(form) {
  return filled(form, ["goesOut", "goneAfter"]);
}

/** Puts back what a draft says of it: what was meant for later must not go out at once. */
export function restoreTimes(form, times = {}) {
  const box = form.querySelector("[data-later]");
  for (const [name, value] of Object.entries(times)) {
    form.elements[name].value = value;
    box.open = true;
  }
  box.dispatchEvent(new Event("input"));
}

/** Makes the button say what it does, and the form go where that is done. */
export function later(form) {
  const box = form.querySelector("[data-later]");
  const button = form.querySelector('[type="submit"]');
  const { action } = form.dataset;
  const now = button.textContent;
  const show = () => {
    const planned = Boolean(form.elements.goesOut.value);
    form.dataset.action = planned ? `${context}/api/planned` : action;
    button.textContent = planned ? text("later-plan") : now;
  };
  box.addEventListener("input", show);
  form.addEventListener("reset", () => {
    box.open = false;
    setTimeout(show);
  });
  // a problem in a closed box would be seen by nobody
  form.addEventListener("submit", () => (box.open ||= Object.keys(timesOf(form)).length > 0));
  show();
}

/** Says where it is until it goes out. */
export function showPlanned(form) {
  const link = element("a", { class: "link", href: `${context}/planned`, target: "_top" }, text("later-show"));
  form.querySelector("[data-posted]").replaceChildren(icon("clock"), element("span", {}, text("later-planned"), " ", link));
  say(text("later-planned"));
  link.focus();
}

const groups = { lesson: ["happened", "learned", "next"], announcement: ["dueOn"] };

/** What a plan says by now, with the parts of its kind. */
function changed(form) {
  const parts = Object.entries(groups)
    .filter(([, names]) => form.elements[names[0]])
    .map(([group, names]) => [group, filled(form, names)]);
  const version = form.dataset.version ? { version: Number(form.dataset.version) } : {};
  return { ...filled(form, ["text"]), ...timesOf(form), ...version, ...Object.fromEntries(parts) };
}

/** The forms on the page of what is planned: each shows the page as it is by then. */
export function plans(forms) {
  forms.forEach((form) => wire(form, { collect: changed, done: () => window.location.reload() }));
}
