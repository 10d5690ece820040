/*
 * The bell: how many notices are unseen, and the latest in a popover. Opening it marks them seen. In the hours in which one
 * wants to be left alone the number does not change by itself.
 *   button[data-bell][popovertarget] > [data-unseen-count];  [data-notices][popover] > [data-notice-list]
 *   GET /feed/api/notices -> {"items": [{"id", "html" or "text", "url", "actor": {…}, "createdAt", "unseen"}], "unseen": 3, "quiet": false}
 *   POST /feed/api/notices/seen {"upTo": id}
 * Texts: bell, bell-unseen.one, bell-unseen.other, no-notices
 */
import { send } from "./api.js";
import { avatar, count, element, text } from "./dom.js";
import { listen } from "./live.js";
import { refreshTimes } from "./time.js";

const api = "/feed/api/notices";

function item(notice) {
  const time = element("time", { datetime: notice.createdAt, "data-relative": true });
  const link = element("a", { href: notice.url }, notice.text);
  const words = element("p", {}, link, element("span", { class: "meta" }, time));
  const face = notice.actor ? avatar(notice.actor, "s") : element("span", {});
  return element("li", { "data-unseen": Boolean(notice.unseen) }, face, words);
}

function ring(bell, unseen) {
  bell.querySelector("[data-unseen-count]").textContent = unseen ? (unseen > 99 ? "99+" : unseen) : "";
  bell.setAttribute("aria-label", unseen ? count("bell-unseen", unseen) : text("bell"));
}

export function notices(bell) {
  const pop = document.querySelector("[data-notices]");
  const list = pop.querySelector("[data-notice-list]");

  async function load(byItself) {
    const { items, unseen, quiet } = await send("GET", api);
    const none = element("li", {}, element("span", {}), element("p", { class: "meta" }, text("no-notices")));
    list.replaceChildren(...(items.length ? items.slice(0, 8).map(item) : [none]));
    refreshTimes(list);
    if (!(byItself && quiet)) {
      ring(bell, unseen ?? items.filter((notice) => notice.unseen).length);
    }
    return items;
  }

  let latest = load().catch(() => []);
  pop.addEventListener("toggle", async (event) => {
    const items = await latest;
    if (event.newState === "open" && items.some((notice) => notice.unseen)) {
      await send("POST", `${api}/seen`, { upTo: items[0].id }).catch(() => null);
      ring(bell, 0);
    } else if (event.newState === "closed") {
      list.querySelectorAll("[data-unseen]").forEach((unseen) => unseen.removeAttribute("data-unseen"));
    }
  });
  const again = () => {
    if (!pop.matches(":popover-open")) {
      latest = load(true).catch(() => []);
    }
  };
  // what was said to be read is seen
  document.addEventListener("prikbord-read", () => {
    latest = load().catch(() => []);
  });
  listen("feed", again);
  listen("kudos", again);
  listen("ideas", again);
}
