/*
 * Ideas: voting, proposing one, and what is mine.
 *   button[data-vote="7"][aria-pressed]      PUT/DELETE <context>/api/ideas/7/vote
 *   form[data-propose][data-action]          POST {"title", "text", "detail1"…, "anonymous", "attachments": [{"id", "alt"}]}; [data-sealed] says when it appears
 *     [data-proposed] a                      where ideas do not appear beside the form: leads to the one that was proposed
 *   button[data-withdraw]                    DELETE what has not appeared yet
 *   GET <context>/api/mine?ideas=7,8 -> {"7": ["vote"]}
 * A phase that closed meanwhile answers with a problem; its sentence stands beside the button or at the form.
 * Texts: choose-name, file-busy, empty-title, empty-text, voted, unvoted, proposed, sealed, withdrawn
 */
import { send } from "./api.js";
import { toggle } from "./press.js";
import { context, fetchPage, say, text } from "./dom.js";
import { draft, isNamed } from "./draft.js";
import { wire } from "./forms.js";
import { leadOut } from "./frame.js";
import { listen } from "./live.js";
import { similar } from "./similar.js";
import { locale, refreshTimes, timeZone } from "./time.js";

function votes(root) {
  return [...root.querySelectorAll("button[data-vote]")];
}

async function layMyVotes(root) {
  const ids = votes(root).map((button) => button.dataset.vote);
  if (!ids.length) {
    return;
  }
  const mine = await send("GET", `${context}/api/mine?ideas=${ids.join(",")}`).catch(() => ({}));
  for (const button of votes(root)) {
    // what was pressed while the answer was on its way is newer than the answer
    if (button.wanted === undefined) {
      button.setAttribute("aria-pressed", String(Boolean(mine[button.dataset.vote]?.length)));
    }
  }
}

/** What others did: the numbers follow, the order stays until the next visit. */
async function follow() {
  followWords(await fetchPage(location.href));
}

/** Sentences that count: how many ideas and votes there are, how many wait. */
function followWords(page) {
  for (const words of document.querySelectorAll("[data-follow]")) {
    const fresh = page.querySelector(`[data-follow="${words.dataset.follow}"]`);
    words.textContent = fresh ? fresh.textContent : "";
  }
}

/** Leads to an idea that is not in the list beside the form. */
function leadTo(id, form) {
  const address = `${context}/idea?id=${id}`;
  const place = form.querySelector("[data-proposed]");
  if (!place) {
    location.assign(address);
    return;
  }
  place.querySelector("a").href = address;
  place.hidden = false;
  place.querySelector("a").focus();
}

async function showIdea(id, form) {
  const list = document.querySelector("[data-idea-list]");
  const page = await fetchPage(location.href);
  const fresh = page.querySelector(`[data-idea="${id}"]`);
  if (!list || !fresh) {
    leadTo(id, form);
    return;
  }
  const item = document.importNode(fresh.closest("li"), true);
  list.querySelector("[data-ideas-empty]")?.remove();
  list.prepend(item);
  followWords(page);
  refreshTimes(item);
  leadOut(item);
  item.querySelector("[data-idea]").focus();
}

/** One without a name cannot be shown yet: says when it can, and shows its author that it waits. */
async function showSealed(form, appears) {
  const when = new Date(appears).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short", timeZone });
  const place = form.querySelector("[data-sealed]");
  place.textContent = text("sealed", when);
  place.hidden = false;
  say(place.textContent);
  await showWaiting();
}

async function showWaiting() {
  const list = document.querySelector("[data-waiting]");
  if (list) {
    const fresh = (await fetchPage(location.href)).querySelector("[data-waiting]");
    list.replaceChildren(...document.importNode(fresh, true).childNodes);
  }
}

async function withdraw(button) {
  await send("DELETE", button.dataset.withdraw);
  say(text("withdrawn"));
  await showWaiting();
  document.querySelector("#idea-title")?.focus();
}

async function propose(form) {
  similar(form);
  const kept = draft(form);
  const box = form.querySelector("[data-attach]");
  const files = box ? (await import("./attach.js")).attach(box) : null;
  /** A file carries its owner's name, too; those that are there stay for who chooses again, as arrow keys do in passing. */
  const offer = () => {
    if (box) {
      box.hidden = !isNamed(form);
    }
  };
  form.addEventListener("change", offer);
  form.addEventListener("reset", () => setTimeout(offer));
  offer();
  wire(form, {
    collect: () => {
      const { elements } = form;
      const problems = {};
      if (elements.anonymous?.value === "") {
        problems.anonymous = text("choose-name");
      }
      if (!elements.title.value.trim()) {
        problems.title = text("empty-title");
      }
      if (!elements.text.value.trim()) {
        problems.text = text("empty-text");
      }
      if (isNamed(form) && files?.isBusy()) {
        problems.attachments = text("file-busy");
      }
      if (Object.keys(problems).length) {
        return { problems };
      }
      return { ...kept.words(), ...(isNamed(form) ? { attachments: files?.files() ?? [] } : { anonymous: true }) };
    },
    done: async (answer) => {
      kept.end();
      if (answer.appears) {
        await showSealed(form, answer.appears);
        return;
      }
      form.querySelectorAll("[data-sealed], [data-proposed]").forEach((place) => (place.hidden = true));
      say(text("proposed"));
      try {
        await showIdea(answer.id, form);
      } catch {
        location.reload();
      }
    },
  });
}

export function ideas() {
  document.addEventListener("click", async (event) => {
    const taken = event.target.closest("button[data-withdraw]");
    if (taken) {
      await withdraw(taken).catch((problem) => say(problem.message));
      return;
    }
    const button = event.target.closest("button[data-vote]");
    if (button) {
      await toggle(button, `${context}/api/ideas/${button.dataset.vote}/vote`);
      say(text(button.getAttribute("aria-pressed") === "true" ? "voted" : "unvoted"));
    }
  });
  if (document.querySelector("[data-follow]")) {
    let later = 0;
    listen("ideas", () => {
      clearTimeout(later);
      later = setTimeout(() => follow().catch(() => null), 500 + Math.random() * 2500);
    });
  }
  return Promise.all([layMyVotes(document), ...[...document.querySelectorAll("form[data-propose]")].map(propose)]);
}
