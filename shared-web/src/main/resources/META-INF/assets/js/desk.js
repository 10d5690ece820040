/*
 * The desk by keyboard: J and K move along the list, O looks, R rules, L lets through, X chooses, 1 to 3 answer, Z undoes, ? shows keys,
 * Esc closes, Ctrl+Enter sends. Single keys can be turned off, and do nothing while somebody types.
 *   [data-desk]  tr[data-need] with [data-act] and [data-look]   [data-ruling] [data-close] form[data-rule]
 *   form[data-undo]   [data-keys] [data-keys-off]   a[data-remind]   a[data-through]
 * Texts: reminded
 */
import { send } from "./api.js";
import { element, kept, say, text } from "./dom.js";

const OFF = "prikbord-desk-keys-off";

function typing(target) {
  return target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
}

function rows(desk) {
  return [...desk.querySelectorAll("[data-need]")];
}

/** The row that has the focus, else the one that is open. */
function current(desk) {
  return document.activeElement?.closest("[data-need]") ?? desk.querySelector("[data-need].chosen");
}

function move(desk, step) {
  const all = rows(desk);
  const at = all.indexOf(current(desk));
  const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + step))];
  next?.querySelector("[data-look]").focus();
}

function press(selector, within) {
  within?.querySelector(selector)?.click();
}

function choose(desk, number) {
  const choice = desk.querySelectorAll("form[data-rule] [type=radio]")[number - 1];
  if (choice) {
    choice.checked = true;
    choice.focus();
  }
}

const keys = {
  j: (desk) => move(desk, 1),
  k: (desk) => move(desk, -1),
  o: (desk) => press("[data-look]", current(desk)),
  r: (desk) => press("[data-act]", current(desk) ?? rows(desk)[0]),
  l: (desk) => press("[data-through]", current(desk) ?? rows(desk)[0]),
  x: (desk) => press("[type=checkbox]", current(desk)),
  z: () => press("[type=submit]", document.querySelector("form[data-undo]")),
  "?": (desk) => {
    const help = desk.querySelector("[data-keys]");
    help.open = !help.open;
    help.querySelector("summary").focus();
  },
  1: (desk) => choose(desk, 1),
  2: (desk) => choose(desk, 2),
  3: (desk) => choose(desk, 3),
};

function answerKeys(desk) {
  document.addEventListener("keydown", (event) => {
    const form = event.target.closest("form[data-rule]");
    if (form && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.querySelector("[type=submit]").click();
    } else if (event.key === "Escape" && !document.querySelector(":popover-open")) {
      press("[data-close]", desk);
    } else if (!kept.get(OFF) && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target)) {
      const act = keys[event.key.toLowerCase()];
      if (act) {
        event.preventDefault();
        act(desk);
      }
    }
  });
}

function offerKeysOff(desk) {
  const box = desk.querySelector("[data-keys-off]");
  if (box) {
    box.checked = Boolean(kept.get(OFF));
    box.addEventListener("change", () => kept.set(OFF, box.checked || null));
  }
}

/** Does at one press what a link does without this on a page of its own; what goes wrong stands beside it. */
function inPlace(desk, selector, act) {
  desk.addEventListener("click", async (event) => {
    const link = event.target.closest(selector);
    if (!link) {
      return;
    }
    event.preventDefault();
    try {
      await act(link);
    } catch (problem) {
      say(problem.message);
      link.after(element("span", { class: "problem", role: "alert" }, problem.message));
    }
  });
}

async function remind(link) {
  await send("POST", `/ideas/api/desk/challenges/${link.dataset.remind}/reminder`, {});
  const done = element("span", { class: "meta", tabindex: "-1" }, text("reminded"));
  link.replaceWith(done);
  done.focus();
  say(text("reminded"));
}

/** Lets an idea through, and offers to undo it. */
async function letThrough(link) {
  const matter = Number(link.dataset.through);
  const { rulings } = await send("POST", "/ideas/api/desk/rulings", { matters: [matter], verdict: "leave" });
  location.assign(`/ideas/desk?ruled=${rulings.join(",")}`);
}

export function desk(root) {
  answerKeys(root);
  offerKeysOff(root);
  inPlace(root, "[data-remind]", remind);
  inPlace(root, "[data-through]", letThrough);
  root.querySelector("#ruling-title")?.focus();
}
