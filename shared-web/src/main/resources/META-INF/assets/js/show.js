/*
 * A live show: questions and votes, what people say, and all of it as it moves, without taking away what is typed.
 *   [data-show="12"] with [data-show-questions] and [data-show-said], which are drawn by the server
 *   form[data-show-ask]            POST <context>/api/shows/12/questions {"words", "named"}
 *   form[data-show-say]            POST <context>/api/posts/12/comments {"text"}
 *   button[data-show-act="vote"|"answered"][data-question][aria-pressed]   PUT or DELETE …/questions/3/vote
 *   button[data-show-act="remove"][data-question]                         DELETE …/questions/3
 * Texts: show-asked, show-sure
 */
import { send } from "./api.js";
import { complain, context, fetchPage, say, text } from "./dom.js";
import { wire } from "./forms.js";
import { listen } from "./live.js";
import { refreshTimes } from "./time.js";

const drawn = ["[data-show-questions]", "[data-show-said]"];

/** The button that does the same in what was drawn anew: who presses it with the keyboard stays there. */
function sameAs(button, root) {
  const { showAct, question } = button?.dataset ?? {};
  return showAct ? root.querySelector(`[data-show-act="${showAct}"][data-question="${question}"]`) : null;
}

async function refresh(show) {
  const page = await fetchPage(window.location.href);
  for (const part of drawn) {
    const old = show.querySelector(part);
    const fresh = page.querySelector(part);
    if (old && fresh && old.innerHTML !== fresh.innerHTML && old.drawn !== fresh.innerHTML) {
      const focused = old.contains(document.activeElement) ? document.activeElement : null;
      const markup = fresh.innerHTML;
      old.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
      old.drawn = markup;
      refreshTimes(old);
      sameAs(focused, old)?.focus();
    }
  }
}

async function press(show, button) {
  const { showAct, question } = button.dataset;
  const address = `${context}/api/shows/${show.dataset.show}/questions/${question}`;
  if (button.sending || (showAct === "remove" && !window.confirm(text("show-sure")))) {
    return;
  }
  button.sending = true;
  try {
    if (showAct === "remove") {
      await send("DELETE", address);
    } else {
      await send(button.getAttribute("aria-pressed") === "true" ? "DELETE" : "PUT", `${address}/${showAct}`);
    }
    await refresh(show);
  } catch (problem) {
    complain(button, problem.message);
  } finally {
    button.sending = false;
  }
}

export function show(section) {
  wire(section.querySelector("[data-show-ask]"), {
    collect: (form) => ({ words: form.elements.words.value, named: !form.elements.nameless?.checked }),
    done: () => {
      say(text("show-asked"));
      refresh(section);
    },
  });
  wire(section.querySelector("[data-show-say]"), {
    collect: (form) => ({ text: form.elements.text.value }),
    done: () => refresh(section),
  });
  section.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-show-act]");
    if (button) {
      press(section, button);
    }
  });
  listen("feed", () => refresh(section).catch(() => {}));
}
