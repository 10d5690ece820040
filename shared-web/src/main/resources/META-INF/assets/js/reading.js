/*
 * Up to where one has read. What is new since last time has a dot; after it stands a line: the rest was seen. Once the page
 * has been before somebody's eyes for a while, what it shows is read.
 *   [data-board][data-cursor="all" or a team's id][data-only-shows] > [data-posts] > article[data-post][data-key]
 *   GET <context>/api/cursor -> {"key"};  PUT <context>/api/cursor {"key", "team"}
 * Texts: read-rest, unread-one, unread.one, unread.other
 */
import { send } from "./api.js";
import { context, count, element, icon, text } from "./dom.js";

const enough = 3000;

/** Keys are <millis>-<id>; compared as numbers. */
export function newer(a, b) {
  const [aTime, aId] = a.split("-").map(Number);
  const [bTime, bId] = b.split("-").map(Number);
  return aTime - bTime || aId - bId;
}

function articles(board) {
  return [...board.querySelectorAll("[data-posts] > article[data-key]")];
}

function newestOf(board) {
  return articles(board)
    .map((post) => post.dataset.key)
    .sort(newer)
    .at(-1);
}

/** Shows what is new since that key, if anything is, and where it ends. */
function mark(board, key) {
  const unread = articles(board).filter((post) => newer(post.dataset.key, key) > 0);
  for (const post of unread) {
    post.classList.add("unread");
    post.querySelector(".when").before(element("span", { class: "vh" }, `${text("unread-one")} `));
  }
  const last = unread.filter((post) => !("pinned" in post.dataset)).at(-1);
  if (last?.nextElementSibling) {
    const words = `${count("unread", unread.length)} ${text("read-rest")}`;
    last.after(element("p", { class: "read-to", "data-read-to": true }, icon("check"), element("span", {}, words)));
  }
}

/** Resolves once the page has been visible for long enough. */
function looked() {
  return new Promise((resolve) => {
    let timer = 0;
    const look = () => {
      clearTimeout(timer);
      if (document.visibilityState === "visible") {
        timer = setTimeout(() => {
          document.removeEventListener("visibilitychange", look);
          resolve();
        }, enough);
      }
    };
    document.addEventListener("visibilitychange", look);
    look();
  });
}

/** Remembers that everything up to the newest that is shown was read. */
async function remember(board) {
  const key = newestOf(board);
  if (key && (!board.dataset.seen || newer(key, board.dataset.seen) > 0)) {
    const team = board.dataset.cursor === "all" ? {} : { team: Number(board.dataset.cursor) };
    await send("PUT", `${context}/api/cursor`, { key, ...team });
    board.dataset.seen = key;
  }
}

export async function reading(board) {
  const { cursor } = board.dataset;
  try {
    const { key } = await send("GET", `${context}/api/cursor${cursor === "all" ? "" : `?team=${cursor}`}`);
    if (key) {
      board.dataset.seen = key;
      mark(board, key);
    }
  } catch {
    return; // without an answer nothing is said of what is new
  }
  if ("onlyShows" in board.dataset) {
    return; // a few posts among other things: what is not among them was not seen
  }
  looked()
    .then(() => remember(board))
    .catch(() => null);
  // what was waiting is on top once it was asked for, and read by that
  board.addEventListener("prikbord-taken", () => remember(board).catch(() => null));
}
