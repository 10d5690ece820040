/*
 * A deck of cards, one at a time: yes, no or skip, by button, key or swipe, and the last one once more.
 *   section[data-deck="<address>"][data-cards="<address of ideas>"]    POST deck -> {"card": {"id", "title", "html"}, "answered", "left"}
 *     button[data-answer="yes|no|skip"]                                   PUT <ideas>/<id>/card {"answer"} -> the same
 *     button[data-back]
 *     [data-deck-once="seen"]                                          nothing is dealt before somebody has it before their eyes
 *     [data-card] with [data-card-title] and [data-card-text], [data-deck-count], [data-deck-end]
 * Keys within the section: left = no, right = yes, down = skip, Z = the last one once more.
 * Texts: card-kept, card-back, deck-count, deck-first, no-connection
 */
import { send } from "./api.js";
import { say, text } from "./dom.js";
import { leadOut } from "./frame.js";

const FAR = 80;
const SECOND = 1000;
const KEYS = { ArrowLeft: "no", ArrowRight: "yes", ArrowDown: "skip" };

/** Calls once half of it has been on the screen for so long: what lies further down a page was seen by nobody. */
function onceSeen(element, wait, then) {
  let timer = 0;
  const watcher = new IntersectionObserver(
    (changes) => {
      clearTimeout(timer);
      if (changes.at(-1).isIntersecting) {
        timer = setTimeout(() => {
          watcher.disconnect();
          then();
        }, wait);
      }
    },
    { threshold: 0.5 },
  );
  watcher.observe(element);
}

class Deck {
  constructor(section) {
    this.section = section;
    this.card = section.querySelector("[data-card]");
    this.last = null;
    this.present = null;
  }

  part(name) {
    return this.section.querySelector(`[data-${name}]`);
  }

  async begin() {
    this.section.addEventListener("click", (event) => {
      const button = event.target.closest("[data-answer], [data-back]");
      if (button) {
        this.press(button.dataset.answer ?? "back");
      }
    });
    this.section.addEventListener("keydown", (event) => this.key(event));
    this.swipes();
    if (this.section.dataset.deckOnce === "seen") {
      this.dealOnceSeen(SECOND);
    } else {
      await this.deal();
    }
  }

  /** What did not come is asked for again while somebody still has it before their eyes, with ever more patience. */
  dealOnceSeen(wait) {
    onceSeen(this.card, wait, async () => {
      if (!(await this.deal())) {
        this.dealOnceSeen(Math.min(wait * 10, 60 * SECOND));
      }
    });
  }

  deal() {
    return this.attempt(() => send("POST", this.section.dataset.deck, {}));
  }

  key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    const wanted = event.key.toLowerCase() === "z" ? "back" : KEYS[event.key];
    if (wanted) {
      event.preventDefault();
      this.press(wanted);
    }
  }

  swipes() {
    let from = null;
    this.card.addEventListener("pointerdown", (event) => {
      from = event.pointerType === "touch" ? event.clientX : null;
    });
    this.card.addEventListener("pointerup", (event) => {
      const moved = from === null ? 0 : event.clientX - from;
      from = null;
      if (Math.abs(moved) > FAR) {
        this.press(moved > 0 ? "yes" : "no");
      }
    });
    this.card.addEventListener("pointercancel", () => {
      from = null;
    });
  }

  async press(wanted) {
    if (this.busy) {
      return;
    }
    if (wanted === "back") {
      this.back();
    } else if (this.present) {
      const answered = this.present;
      const kept = await this.attempt(() => send("PUT", `${this.section.dataset.cards}/${answered.id}/card`, { answer: wanted }));
      if (kept) {
        this.last = answered;
        this.part("back").hidden = false;
        say(text("card-kept"));
        this.part("card-title").focus();
      }
    }
  }

  /** Lays the last card on the table once more; what is said then takes the place of what was said. */
  back() {
    if (this.last) {
      this.lay(this.last);
      this.last = null;
      this.part("back").hidden = true;
      say(text("card-back"));
      this.part("card-title").focus();
    }
  }

  async attempt(ask) {
    this.busy = true;
    try {
      const answer = await ask();
      this.part("deck-problem").textContent = "";
      this.lay(answer.card ?? null);
      this.count(answer);
      return true;
    } catch (problem) {
      this.part("deck-problem").textContent = problem.message;
      return false;
    } finally {
      this.busy = false;
    }
  }

  lay(card) {
    this.present = card;
    this.card.hidden = !card;
    this.card.setAttribute("aria-busy", "false");
    this.part("deck-acts").hidden = !card;
    for (const button of this.section.querySelectorAll("[data-answer]")) {
      button.disabled = false;
    }
    this.part("deck-end").hidden = Boolean(card);
    if (card) {
      this.part("card-title").textContent = card.title;
      // made safe by the server, as every text that people write
      this.part("card-text").innerHTML = card.html;
      leadOut(this.part("card-text"));
    }
  }

  count({ answered, left }) {
    this.part("deck-count").textContent = text(answered ? "deck-count" : "deck-first", answered, answered + left);
  }
}

export function decks(sections) {
  return Promise.all(sections.map((section) => new Deck(section).begin()));
}
