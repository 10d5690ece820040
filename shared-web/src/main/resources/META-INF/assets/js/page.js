/* The script of a page. */
import { start } from "./start.js";

/** What floats begins under the header, wherever that stands: on a demo a line is above it. */
function under({ target, newState }) {
  if (newState === "open" && target.matches(".pop")) {
    const { bottom } = document.querySelector("header.top").getBoundingClientRect();
    target.style.setProperty("--pop-top", `${Math.max(0, bottom) + 6}px`);
  }
}

document.addEventListener("beforetoggle", under, true);
start();
