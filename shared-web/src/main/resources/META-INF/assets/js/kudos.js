/*
 * Saying thanks: whom, for what, in which words; then the note itself hangs there. Notes of others are notes.js's.
 *   form[data-give][data-action][data-then] with [data-picker], [name=kind], [name=value], [name=text], [name=visibility], [name=forTeam], [data-left], [data-allowance];
 *   [data-notes] [data-note-list] > li > .note
 *   GET /kudos/api/allowance -> {"left", "from"}, asked only where there is an end to what people have to give
 * Texts: left, nobody-chosen, empty-thanks, no-value, thanked, allowance.one, allowance.other, allowance-none
 */
import { send } from "./api.js";
import { count, fetchPage, language, say, text } from "./dom.js";
import { wire } from "./forms.js";
import { leadOut } from "./frame.js";
import { look } from "./notes.js";
import { picker } from "./picker.js";
import { locale, refreshTimes } from "./time.js";

async function hang(id) {
  const list = document.querySelector("[data-notes] [data-note-list]");
  if (!list) {
    return false;
  }
  const page = await fetchPage(location.href);
  const note = page.querySelector(`[data-note="${id}"]`);
  if (!note) {
    return false;
  }
  // live updates may have been faster
  const brought = list.querySelector(`[data-note="${id}"]`)?.closest("li");
  const item = brought ?? document.importNode(note.closest("li"), true);
  const most = document.body.classList.contains("widget") ? list.children.length : Infinity;
  if (!brought) {
    list.prepend(item);
  }
  if (list.children.length > most && most > 0) {
    list.lastElementChild.remove();
  }
  document.querySelector("[data-notes-empty]")?.remove();
  item.firstElementChild.classList.add("fresh");
  refreshTimes(item);
  leadOut(item);
  item.firstElementChild.focus();
  await look();
  return true;
}

function collect(form, people) {
  const problems = {};
  const { kind } = form.elements;
  if (!people.keys().length && kind.value === "thanks") {
    problems.to = text("nobody-chosen");
  }
  if (!form.elements.text.value.trim()) {
    problems.text = text("empty-thanks");
  }
  if (!form.elements.value.value) {
    problems.value = text("no-value");
  }
  return Object.keys(problems).length
    ? { problems }
    : {
        kind: kind.value,
        to: people.keys(),
        value: form.elements.value.value,
        text: form.elements.text.value,
        visibility: form.elements.visibility.value,
        forTeam: form.elements.forTeam.checked,
      };
}

/** How much room is left on the note. */
function countDown(form) {
  const place = form.querySelector("[data-left]");
  const area = form.elements.text;
  const show = () => (place.textContent = text("left", (area.maxLength - area.value.length).toLocaleString(language)));
  if (place) {
    area.addEventListener("input", show);
    form.addEventListener("reset", () => requestAnimationFrame(show));
    show();
  }
}

/** What one still has to give, before one has written in vain. */
async function tellAllowance(form) {
  const place = form.querySelector("[data-allowance]");
  if (place) {
    const { left, from } = await send("GET", "/kudos/api/allowance");
    const day = () => new Date(`${from}T12:00`).toLocaleDateString(locale, { day: "numeric", month: "long" });
    place.textContent = left > 0 ? count("allowance", left) : text("allowance-none", day());
  }
}

export function kudos(form) {
  countDown(form);
  const people = picker(form.querySelector("[data-picker]"));
  form.querySelector('[role="combobox"]').dataset.field = "to";
  tellAllowance(form).catch(() => {});
  wire(form, {
    collect: () => collect(form, people),
    done: async (answer) => {
      people.clear();
      say(text("thanked"));
      tellAllowance(form).catch(() => {});
      try {
        const there = await hang(answer.id);
        if (!there && form.dataset.then) {
          location.assign(form.dataset.then.replace(/=$/, `=${answer.id}`));
        }
      } catch {
        location.reload();
      }
    },
  });
}
