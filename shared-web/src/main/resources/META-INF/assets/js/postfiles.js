/*
 * What goes with a post: up to ten pictures, or one video, or up to ten files, by choosing, pasting or dropping. Each is
 * sent at once (uploads.js); pictures and the video are described by who adds them.
 *   form[data-composer][data-most-file="<MB>"][data-most-video="<MB>"]: [data-uploads], input[data-pictures], input[data-files]
 *   [data-uploads] > li[data-picture="<id>"] | li[data-video="<id>"] | li[data-file="<id>"]
 *   POST <context>/api/pictures, /api/videos?name=…, /api/files?name=… (raw bytes) -> {"id"}
 * Texts: ten-pictures, one-sort, picture-alt, video-alt, take-out, too-big
 */
import { freshKey } from "./api.js";
import { context, element, icon, text } from "./dom.js";
import { showProblems } from "./forms.js";
import { bring, changed, forward, isTooBig } from "./uploads.js";

const most = 10;
const mostOfPicture = 10;
const films = /^video\/(mp4|webm)$/;

const listOf = (form) => form.querySelector("[data-uploads]");

/** What the form has by now: "picture", "video", "file" or nothing. */
function sortOf(form) {
  return listOf(form).querySelector("li:not([data-failed])")?.dataset.sort ?? null;
}

/** What these become, none of which was chosen to be a file: all of them the same. */
function sortFor(files) {
  if (files.every(({ type }) => type.startsWith("image/"))) {
    return "picture";
  }
  return files.length === 1 && films.test(files[0].type) ? "video" : "file";
}

/** What stands for one in the form. */
function itemOf(form, sort, name, source) {
  const id = `alt-${freshKey().slice(0, 8)}`;
  const bar = element("progress", { max: 1, value: 0, "aria-label": name });
  const remove = element("button", { class: "btn quiet small square", type: "button", "aria-label": text("take-out", name) }, icon("trash"));
  const wrong = element("p", { class: "problem", role: "alert" });
  const words = element("div", {});
  if (sort !== "picture") {
    words.append(element("span", { class: "meta", dir: "auto" }, name));
  }
  if (sort !== "file") {
    words.append(
      element("label", { for: id }, text(sort === "picture" ? "picture-alt" : "video-alt")),
      element("input", { class: "input", id, maxlength: 500, autocomplete: "off" }),
    );
  }
  words.append(bar);
  const image = sort === "picture" ? element("img", { alt: "", src: source }) : icon(sort === "video" ? "video" : "clip");
  const item = element("li", { "data-sort": sort, "data-name": name }, image, words, remove, wrong);
  remove.addEventListener("click", () => {
    URL.revokeObjectURL(image.src);
    item.remove();
    changed(form);
    form.querySelector("textarea").focus();
  });
  if (sort === "picture") {
    remove.before(forward(item));
  }
  return { item, bar, wrong };
}

/** Why it cannot come along; nothing when it can. */
function refused(form, sort, file) {
  const there = sortOf(form);
  if (there && (there !== sort || sort === "video")) {
    return text("one-sort", file.name);
  }
  if (listOf(form).children.length >= most) {
    return text("ten-pictures", file.name);
  }
  const largest = { picture: mostOfPicture, video: form.dataset.mostVideo, file: form.dataset.mostFile }[sort];
  return isTooBig(file, largest) ? text("too-big", file.name, largest) : null;
}

/** Adds what was chosen, pasted or dropped; what cannot come along is told, the rest comes. */
export function addAll(form, files, chosen = null) {
  const sort = chosen ?? (sortOf(form) === "file" ? "file" : sortFor(files));
  for (const file of files) {
    const sentence = refused(form, sort, file);
    if (sentence) {
      showProblems(form, { message: sentence });
      continue;
    }
    const shown = itemOf(form, sort, file.name, sort === "picture" ? URL.createObjectURL(file) : null);
    listOf(form).append(shown.item);
    const to = `${context}/api/${sort}s${sort === "picture" ? "" : `?name=${encodeURIComponent(file.name)}`}`;
    bring(shown, to, file, freshKey(), (id) => (shown.item.dataset[sort] = id));
  }
}

const chosen = (form, sort) =>
  [...form.querySelectorAll(`[data-uploads] > [data-${sort}]`)].map((item) => ({
    id: Number(item.dataset[sort]),
    alt: item.querySelector("input")?.value.trim() ?? "",
    name: item.dataset.name,
  }));

/** What goes with the post, as it is sent. */
export function sentAlong(form) {
  const [video] = chosen(form, "video");
  return {
    pictures: chosen(form, "picture").map(({ id, alt }) => ({ id, alt })),
    files: chosen(form, "file").map(({ id }) => ({ id })),
    ...(video ? { video: { id: video.id, alt: video.alt } } : {}),
  };
}

/** The same for a draft. */
export function keptAlong(form) {
  return { pictures: chosen(form, "picture"), videos: chosen(form, "video"), files: chosen(form, "file") };
}

/** What an unsent post had; a picture that the server does not keep any more is left out. */
export function restore(form, draft) {
  for (const [sort, all] of [["picture", draft.pictures], ["video", draft.videos], ["file", draft.files]]) {
    for (const { id, alt, name } of all ?? []) {
      const { item, bar } = itemOf(form, sort, name ?? "", `${context}/api/pictures/${id}/small`);
      bar.remove();
      item.dataset[sort] = id;
      const words = item.querySelector("input");
      if (words) {
        words.value = alt;
      }
      item.querySelector("img")?.addEventListener("error", () => item.remove());
      listOf(form).append(item);
    }
  }
}

/** Makes the form take what is chosen, pasted and dropped. */
export function takeFiles(form, add) {
  for (const input of form.querySelectorAll("input[data-pictures], input[data-files]")) {
    input.addEventListener("change", () => {
      add([...input.files], "files" in input.dataset ? "file" : null);
      input.value = "";
    });
  }
  form.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length) {
      event.preventDefault();
      add(files);
    }
  });
  form.addEventListener("dragover", (event) => {
    if (event.dataTransfer.types.includes("Files")) {
      event.preventDefault();
      form.classList.add("dropping");
    }
  });
  form.addEventListener("dragleave", () => form.classList.remove("dropping"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("dropping");
    if (event.dataTransfer.files.length) {
      add([...event.dataTransfer.files]);
    }
  });
}
