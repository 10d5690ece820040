/*
 * Voting in a poll: what is pressed counts at once and can be changed while the poll is open; in an anonymous one it is
 * chosen first and sent with a button, because nobody can change it afterwards.
 *   [data-poll="12"][data-multiple][data-anonymous] > button[data-choose="0"], [data-poll-send], [data-voices]
 *   PUT <context>/api/posts/12/vote {"options": [0]} -> {"options": [{"percent"}], "voices"}
 * Texts: voices.one, voices.other, voice-in, voice-back
 */
import { send } from "./api.js";
import { context, count, say, text } from "./dom.js";

function buttons(box) {
  return [...box.querySelectorAll("button[data-choose]")];
}

function chosen(box) {
  return buttons(box)
    .filter((button) => button.getAttribute("aria-pressed") === "true")
    .map((button) => Number(button.dataset.choose));
}

function press(box, places) {
  for (const button of buttons(box)) {
    button.setAttribute("aria-pressed", String(places.includes(Number(button.dataset.choose))));
  }
}

function setPercent(button, percent) {
  const place = button.querySelector("[data-percent]");
  if (place) {
    place.textContent = `${percent}%`;
    button.querySelector("progress").value = percent;
  }
}

/** Whoever voted where nobody knows for what is done. */
function close(box) {
  const focused = box.contains(document.activeElement);
  buttons(box).forEach((button) => (button.disabled = true));
  box.querySelector("[data-poll-send]").hidden = true;
  if (focused) {
    box.closest("[data-post]").focus();
  }
}

function show(box, { options, voices }) {
  buttons(box).forEach((button, at) => setPercent(button, options[at].percent));
  box.querySelector("[data-voices]").textContent = count("voices", voices);
}

/** Follows with the server; quick presses end in what was pressed last, and a vote that failed goes back. */
async function vote(box) {
  if (box.sending) {
    return;
  }
  const problem = box.querySelector("[data-poll-problem]");
  problem.textContent = "";
  box.sending = true;
  let told = null;
  try {
    while (told === null || told.join() !== chosen(box).join()) {
      const next = chosen(box);
      show(box, await send("PUT", `${context}/api/posts/${box.dataset.poll}/vote`, { options: next }));
      told = next;
      box.told = next;
    }
    if (box.dataset.anonymous === "true") {
      close(box);
    }
    say(text(told.length ? "voice-in" : "voice-back"));
  } catch (failure) {
    press(box, box.told ?? []);
    problem.textContent = failure.message;
  } finally {
    box.sending = false;
  }
}

/** An option was pressed. */
export function choose(button) {
  const box = button.closest("[data-poll]");
  const place = Number(button.dataset.choose);
  const before = chosen(box);
  const others = box.dataset.multiple === "true" ? before.filter((one) => one !== place) : [];
  press(box, before.includes(place) ? others : [...others, place]);
  if (box.dataset.anonymous === "true") {
    const sender = box.querySelector("[data-poll-send]");
    sender.hidden = chosen(box).length === 0;
    sender.onclick = () => vote(box);
  } else {
    vote(box);
  }
}

/** What I chose before, laid over polls that are the same for everybody. */
export function layChoices(root, mine) {
  for (const box of root.querySelectorAll("[data-poll]")) {
    const deeds = mine[box.dataset.poll] ?? [];
    const choosing = box.dataset.anonymous === "true" && chosen(box).length > 0;
    if (!box.sending && !choosing) {
      box.told = deeds.filter((deed) => deed.startsWith("option-")).map((deed) => Number(deed.slice("option-".length)));
      press(box, box.told);
    }
    if (box.dataset.anonymous === "true" && deeds.includes("voted")) {
      close(box);
    }
  }
}

/** Counts follow quietly. */
export function follow(box, fresh) {
  const news = buttons(fresh);
  buttons(box).forEach((button, at) => setPercent(button, news[at].querySelector("progress")?.value ?? 0));
  box.querySelector("[data-voices]").textContent = fresh.querySelector("[data-voices]").textContent;
}
