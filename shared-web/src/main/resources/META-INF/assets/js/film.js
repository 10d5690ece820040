/*
 * A video that comes while the rest of its form is filled in, so that the form itself has little to carry.
 *   form[data-film="<address>"][data-most="<MB>"]: input#video, input#brought, [data-coming] > progress, [data-arrived], [data-wrong]
 *   POST <address> (raw bytes) -> {"id"}, which the form takes along
 * Texts: too-big, film-arrived, film-busy
 */
import { freshKey, upload } from "./api.js";
import { text } from "./dom.js";
import { isTooBig, named } from "./uploads.js";

export function film(form) {
  const input = form.querySelector("#video");
  const coming = form.querySelector("[data-coming]");
  const bar = coming.querySelector("progress");
  const arrived = form.querySelector("[data-arrived]");
  const wrong = form.querySelector("[data-wrong]");

  function say(good, bad = "") {
    arrived.textContent = good;
    wrong.textContent = bad;
    form.querySelector("#video-problem")?.replaceChildren();
  }

  async function bring(file) {
    bar.value = 0;
    coming.hidden = false;
    input.disabled = true;
    try {
      const { id } = await upload(form.dataset.film, file, freshKey(), (part) => (bar.value = part));
      form.querySelector("#brought").value = id;
      say(text("film-arrived", file.name));
    } catch (problem) {
      say("", named(file, problem));
    } finally {
      coming.hidden = true;
      input.disabled = false;
      // what has come is not to come again
      input.value = "";
    }
  }

  input.addEventListener("change", () => {
    const [file] = input.files;
    say("");
    if (file && isTooBig(file, form.dataset.most)) {
      say("", text("too-big", file.name, form.dataset.most));
      input.value = "";
    } else if (file) {
      bring(file);
    }
  });
  form.addEventListener("submit", (event) => {
    if (input.disabled) {
      event.preventDefault();
      wrong.textContent = text("film-busy");
    }
  });
}
