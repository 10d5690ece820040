/*
 * Pictures and files on an idea: each is sent at once, described by who adds it, and taken out again with a way back.
 *   [data-attach][data-most-file="<MB>"][data-address="<of an idea's files; none while it is being written>"] > [data-uploads], input[data-files]
 *   [data-uploads] > li[data-attachment][data-name][data-alt][data-picture] for what is there already
 *   POST <context>/api/attachments?name=… (raw bytes) -> {"id"}; PUT <address>/7 {"alt"}, DELETE <address>/7, PUT <address>/7/back
 * Texts: four-files, too-big, picture-alt, take-out, file-removed, undo
 */
import { freshKey, send, upload } from "./api.js";
import { context, element, icon, say, text } from "./dom.js";
import { isTooBig, named } from "./uploads.js";

const most = 4;

export function attach(box) {
  const list = box.querySelector("[data-uploads]");
  const input = box.querySelector("[data-files]");
  const wrong = box.querySelector('[data-problem="attachments"]');
  const address = box.dataset.address;

  const there = () => [...list.children].filter((item) => !item.hasAttribute("data-removed"));
  const complain = (sentence) => (wrong.textContent = sentence);

  /** For an idea that is there each change is kept at once; one that is being written takes all of them along. */
  async function keep(method, item, more = "", body = method === "DELETE" ? undefined : {}) {
    if (address && item.dataset.attachment) {
      await send(method, `${address}/${item.dataset.attachment}${more}`, body);
    }
  }

  const tried = (work) => work.catch((problem) => complain(problem.message));

  function removed(item) {
    const back = element("button", { class: "btn small quiet", type: "button" }, text("undo"));
    back.addEventListener("click", () => tried(keep("PUT", item, "/back").then(() => {
      item.removeAttribute("data-removed");
      draw(item);
      item.querySelector("button").focus();
    })));
    item.dataset.removed = "true";
    item.replaceChildren(element("span", { class: "meta" }, text("file-removed", item.dataset.name)), back);
    back.focus();
  }

  function draw(item) {
    const { name, alt, picture } = item.dataset;
    const remove = element("button", { class: "btn quiet small square", type: "button", "aria-label": text("take-out", name) }, icon("trash"));
    remove.addEventListener("click", () => tried(keep("DELETE", item).then(() => removed(item))));
    const words = element("div", {}, element("span", { class: "meta", dir: "auto" }, name));
    if (picture) {
      const id = `alt-${freshKey().slice(0, 8)}`;
      const field = element("input", { class: "input", id, maxlength: 500, autocomplete: "off", value: alt ?? "" });
      field.addEventListener("input", () => (item.dataset.alt = field.value.trim()));
      field.addEventListener("change", () => tried(keep("PUT", item, "", { alt: item.dataset.alt })));
      words.append(element("label", { for: id }, text("picture-alt")), field);
    }
    const small = picture && item.dataset.attachment ? `${context}/api/attachments/${item.dataset.attachment}/small` : null;
    item.replaceChildren(small ? element("img", { src: small, alt: "" }) : icon(picture ? "picture" : "out"), words, remove);
  }

  async function add(file) {
    complain("");
    if (there().length >= most) {
      complain(text("four-files"));
      return;
    }
    if (isTooBig(file, box.dataset.mostFile)) {
      complain(text("too-big", file.name, box.dataset.mostFile));
      return;
    }
    const bar = element("progress", { max: 1, value: 0, "aria-label": file.name });
    const item = element("li", { "data-name": file.name, "data-busy": true }, icon("upload"), bar);
    list.append(item);
    try {
      const to = `${context}/api/attachments?name=${encodeURIComponent(file.name)}`;
      item.dataset.attachment = (await upload(to, file, freshKey(), (part) => (bar.value = part))).id;
      await keep("PUT", item, "", { alt: "" });
      item.removeAttribute("data-busy");
      if (/^image\/(jpeg|png|gif)$/.test(file.type)) {
        item.dataset.picture = "yes";
      }
      draw(item);
      say(file.name);
    } catch (problem) {
      item.remove();
      complain(named(file, problem));
    }
  }

  [...list.children].forEach(draw);
  let emptied = 0;
  input.addEventListener("change", () => {
    const since = emptied;
    // one after the other; those that still wait when the form is emptied belong to nothing any more
    [...input.files].reduce((before, file) => before.then(() => (since === emptied ? add(file) : null)), Promise.resolve());
    input.value = "";
  });
  box.closest("form")?.addEventListener("reset", () => {
    emptied += 1;
    list.replaceChildren();
  });

  return {
    isBusy: () => Boolean(list.querySelector("[data-busy]")),
    files: () => there().map(({ dataset }) => ({ id: Number(dataset.attachment), alt: dataset.alt ?? "" })),
  };
}
