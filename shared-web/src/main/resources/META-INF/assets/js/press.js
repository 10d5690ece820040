/*
 * Buttons that are on or off for me, with how many pressed them.
 *   button[aria-pressed][data-former] > [data-count][data-zero]
 * Texts: none
 */
import { send } from "./api.js";
import { complain } from "./dom.js";

/** Says whether a button is mine; one for what is offered no longer has nothing for anybody else. */
export function mark(button, mine) {
  button.setAttribute("aria-pressed", String(mine));
  if ("former" in button.dataset) {
    button.setAttribute("aria-disabled", String(!mine));
  }
}

/** Sets a button to mine or not mine, and its count along with it. */
function press(button, mine) {
  if ((button.getAttribute("aria-pressed") === "true") === mine) {
    return;
  }
  mark(button, mine);
  const place = button.querySelector("[data-count]");
  if (!place) {
    return;
  }
  const number = Math.max(0, (Number(place.textContent) || 0) + (mine ? 1 : -1));
  place.textContent = number || place.hasAttribute("data-zero") ? number : "";
}

/**
 * A button that is on or off for me: shows at once, follows with the server, and goes back when that failed.
 * Quick presses end in what was pressed last.
 */
export async function toggle(button, url) {
  const before = button.getAttribute("aria-pressed") === "true";
  press(button, !before);
  button.wanted = !before;
  if (button.sending) {
    return;
  }
  button.sending = true;
  let told = before;
  try {
    while (told !== button.wanted) {
      const next = button.wanted;
      const answer = await send(next ? "PUT" : "DELETE", url);
      told = next;
      if (typeof answer?.count === "number" && told === button.wanted) {
        button.querySelector("[data-count]").textContent = answer.count || "";
      }
    }
  } catch (problem) {
    press(button, told);
    complain(button, problem.message);
  } finally {
    button.sending = false;
  }
}
