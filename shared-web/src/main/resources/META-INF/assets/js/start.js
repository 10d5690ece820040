/*
 * Wakes what a document has: called by widget.js and page.js, which differ in the frame only.
 * Texts: no-connection
 */
import { element, icon, say, text } from "./dom.js";
import { keepTime } from "./time.js";

/** Loads a module only where its markup stands. */
async function where(selector, use) {
  const found = [...document.querySelectorAll(selector)];
  if (found.length) {
    await use(found);
  }
}

/** A form that came back with a problem: the first field that needs a look has the focus, wherever it stands. */
function lookAtProblem() {
  const problem = document.querySelector("form .problem[id]:not(:empty)");
  const field = problem && document.getElementById(problem.id.replace(/-problem$/, ""));
  field?.setAttribute("aria-invalid", "true");
  field?.focus();
}

/** What the page says of the last act is said aloud, too: a line that came with the page is none that screen readers hear. */
function sayAloud([line]) {
  say(line.textContent);
}

/** An amber line while there is no connection; reading and writing go on. */
function watchConnection() {
  if (document.documentElement.dataset.kept) {
    return; // says so itself, in offline.js
  }
  const line = element("p", { class: "say warn offline" }, icon("cloud-off"), element("span", {}, text("no-connection")));
  window.addEventListener("offline", () => {
    document.querySelector("main .sheet, main.sheet")?.prepend(line);
    say(text("no-connection"));
  });
  window.addEventListener("online", () => line.remove());
}

/**
 * What is pressed before the scripts that answer it are there is kept, and pressed again once they are. What the browser
 * does by itself is left to it: popovers, and forms that name their method.
 */
function keepEarlyPresses() {
  const early = [];
  const keep = (event, again) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    early.push(again);
  };
  const pressed = (event) => {
    const button = event.target.closest("button[type=button]:not([popovertarget])");
    if (button) {
      keep(event, () => button.click());
    }
  };
  const sent = (event) => {
    if (!event.target.hasAttribute("method")) {
      keep(event, () => event.target.requestSubmit(event.submitter));
    }
  };
  document.addEventListener("click", pressed, true);
  document.addEventListener("submit", sent, true);
  return () => {
    document.removeEventListener("click", pressed, true);
    document.removeEventListener("submit", sent, true);
    early.forEach((again) => again());
  };
}

export async function start() {
  const pressAgain = keepEarlyPresses();
  try {
    await wake();
  } finally {
    pressAgain();
  }
  document.body.dataset.ready = "true";
}

async function wake() {
  lookAtProblem();
  keepTime();
  watchConnection();
  await Promise.all([
    where("body.page", async () => {
      // nothing waits for it, and a browser that knows no such worker is as it was
      (await import("./offline.js")).offline().catch(() => null);
    }),
    where("[data-aloud]", sayAloud),
    where("details[data-fold]", async (found) => {
      const { fold } = await import("./fold.js");
      found.forEach(fold);
    }),
    where("[data-react], [data-comments-of], [data-comment-form], [data-help-page], [data-focus]", async () => {
      const { board } = await import("./board.js");
      await board();
    }),
    where("[data-board] [data-pill]", async () => (await import("./news.js")).news()),
    where("[data-board][data-cursor]", async ([board]) => (await import("./reading.js")).reading(board)),
    where("[data-to-read]", async ([section]) => (await import("./announcements.js")).toRead(section)),
    where("[data-show]", async ([section]) => (await import("./show.js")).show(section)),
    where("[data-help-page]", async ([list]) => (await import("./help.js")).follows(list)),
    where("form[data-heard-step]", async (forms) => (await import("./heard.js")).steps(forms)),
    where("form[data-plan]", async (forms) => (await import("./later.js")).plans(forms)),
    where("textarea[data-markdown]", async (fields) => fields.forEach((await import("./writing.js")).writing)),
    where("form[data-share]", async ([form]) => (await import("./share.js")).share(form)),
    where("form[data-composer]", async ([form]) => (await import("./composer.js")).composer(form)),
    where("[data-cheer], form[data-give]", async () => (await import("./notes.js")).cheers().catch(() => null)),
    where("[data-notes] [data-note-list]", async () => (await import("./notes.js")).notes()),
    where("form[data-give]", async ([form]) => (await import("./kudos.js")).kudos(form)),
    where("[data-vote], form[data-propose]", async () => (await import("./ideas.js")).ideas()),
    where("[data-send], [data-quotable]", async () => (await import("./improve.js")).improve()),
    where("[data-attach]", async (boxes) => {
      const { attach } = await import("./attach.js");
      boxes.filter((box) => !box.closest("form[data-propose]")).forEach(attach);
    }),
    where("form[data-film]", async ([form]) => (await import("./film.js")).film(form)),
    where("form[data-invite]", async ([form]) => (await import("./invite.js")).invite(form)),
    where("[data-deck]", async (sections) => (await import("./deck.js")).decks(sections)),
    where("[data-suggest]", async (fields) => (await import("./suggest.js")).suggestions(fields)),
    where("[data-desk]", async ([desk]) => (await import("./desk.js")).desk(desk)),
    where("[data-print]", ([button]) => button.addEventListener("click", () => window.print())),
    where("[data-seek]", async (fields) => (await import("./seek.js")).seek(fields)),
    where("[data-bell]", async ([bell]) => (await import("./notices.js")).notices(bell)),
  ]);
}
