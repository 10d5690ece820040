/*
 * For the host page: <script type="module" src="https://…/feed/embed.js"></script> defines the elements
 *   <prikbord-feed>, <prikbord-ideas>, <prikbord-kudos>
 * Each holds a frame with the widget, as high as its content.
 *
 * Attributes: height   room to keep until the widget says how high it is (px; remembered per page afterwards)
 *             src      another address of the widget than the one beside this script
 *             label    name of the frame for screen readers, instead of the built-in one
 * From the page: language from the closest lang, light or dark from color-scheme (or, where the page sets none, from
 * its background), --prikbord-accent, --prikbord-font and --prikbord-radius as custom properties of the element.
 */
const base = new URL("..", import.meta.url);
/* The feed is nearly always higher than the window: what stands below it on a phone is out of sight from the beginning. */
const names = {
  feed: { room: "max(720px, 100vh)", en: "Prikbord: the feed", nl: "Prikbord: het bord", fr: "Prikbord : le fil", de: "Prikbord: Neues" },
  ideas: { room: "520px", en: "Prikbord: ideas", nl: "Prikbord: ideeën", fr: "Prikbord : idées", de: "Prikbord: Ideen" },
  kudos: { room: "560px", en: "Prikbord: kudos", nl: "Prikbord: bedankjes", fr: "Prikbord : mercis", de: "Prikbord: Dank" },
};
const words = {
  en: { slow: "The board does not answer. That is not your fault.", again: "Try again" },
  nl: { slow: "Het bord antwoordt niet. Dat ligt niet aan jou.", again: "Opnieuw proberen" },
  fr: { slow: "Le tableau ne répond pas. Ce n’est pas de ta faute.", again: "Réessayer" },
  de: { slow: "Das Brett antwortet nicht. Das liegt nicht an dir.", again: "Noch einmal versuchen" },
};
const dark = matchMedia("(prefers-color-scheme: dark)");
const patience = 10000;

/** Whether a computed colour is dark; null when it lets through what lies behind it. */
function isDark(colour) {
  const [r, g, b, a = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (g === undefined || a < 0.5) {
    return null;
  }
  return colour.startsWith("rgb") ? 0.299 * r + 0.587 * g + 0.114 * b < 110 : null;
}

function schemeOf(element) {
  const named = getComputedStyle(element).colorScheme;
  const light = named.includes("light");
  if (named.includes("dark")) {
    return light ? (dark.matches ? "dark" : "light") : "dark";
  }
  if (light) {
    return "light";
  }
  for (let at = element; at; at = at.parentElement) {
    const found = isDark(getComputedStyle(at).backgroundColor);
    if (found !== null) {
      return found ? "dark" : "light";
    }
  }
  return "light";
}

function remembered(key) {
  try {
    return Number(localStorage.getItem(key)) || 0;
  } catch {
    return 0;
  }
}

function remember(key, height) {
  try {
    localStorage.setItem(key, String(height));
  } catch {
    // A page may keep its storage to itself; then the next visit starts with the reserved height.
  }
}

/*
 * The first heights of several widgets are applied, and the widgets shown, together: while they are hidden nothing
 * that moves counts as a jump. Whoever is slow does not keep the others waiting.
 */
const loading = new Set();
const waiting = new Map();
let settling = 0;

function settle() {
  clearTimeout(settling);
  settling = 0;
  for (const [element, height] of waiting) {
    element.showAt(height);
  }
  waiting.clear();
}

function arrived(element, height) {
  loading.delete(element);
  waiting.set(element, height);
  if (loading.size === 0) {
    settle();
  } else {
    settling ||= setTimeout(settle, 700);
  }
}

class PrikbordElement extends HTMLElement {
  #frame = null;
  #origin = "";
  #timer = 0;
  #shown = false;
  #dress = "";

  connectedCallback() {
    const { room } = names[this.constructor.widget];
    this.style.display = "block";
    this.style.visibility = "hidden";
    const height = remembered(this.#key) || Number(this.getAttribute("height"));
    // what the page keeps by its own style is in its layout already: to give some back would pull up what is below
    const kept = parseFloat(getComputedStyle(this).minHeight) || 0;
    this.style.minHeight = height ? `${height}px` : `max(${room}, ${kept}px)`;
    const seen = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) {
          seen.disconnect();
          this.#load();
        }
      },
      { rootMargin: "600px 0px" },
    );
    seen.observe(this);
  }

  disconnectedCallback() {
    this.#stop();
    this.replaceChildren();
  }

  get #key() {
    const width = Math.round(this.clientWidth / 40);
    return `prikbord.height.${this.constructor.widget}.${location.pathname}.${width}`;
  }

  get #language() {
    return (this.closest("[lang]:not([lang=''])")?.lang || navigator.language || "en").toLowerCase();
  }

  #words() {
    return words[this.#language.slice(0, 2)] ?? words.en;
  }

  #wanted() {
    const style = getComputedStyle(this);
    return {
      scheme: schemeOf(this),
      accent: style.getPropertyValue("--prikbord-accent").trim(),
      font: style.getPropertyValue("--prikbord-font").trim(),
      radius: style.getPropertyValue("--prikbord-radius").trim(),
    };
  }

  #address(wanted) {
    const { widget } = this.constructor;
    const address = new URL(this.getAttribute("src") || `../${widget}/widget`, base);
    address.searchParams.set("lang", this.#language);
    const dress = Object.entries(wanted).filter(([, value]) => value);
    address.hash = new URLSearchParams(dress).toString();
    return address;
  }

  #load() {
    this.#stop();
    const { widget } = this.constructor;
    const wanted = this.#wanted();
    const address = this.#address(wanted);
    const frame = document.createElement("iframe");
    frame.title = this.getAttribute("label") || names[widget][this.#language.slice(0, 2)] || names[widget].en;
    frame.src = address.href;
    Object.assign(frame.style, {
      display: "block",
      width: "100%",
      height: this.style.minHeight,
      border: "0",
      opacity: "0",
      background: "transparent",
      colorScheme: wanted.scheme,
    });
    frame.addEventListener("load", () => frame.contentWindow?.postMessage({ prikbord: "hello" }, this.#origin));
    this.#dress = JSON.stringify(wanted);
    this.#origin = address.origin;
    this.#frame = frame;
    this.#shown = false;
    loading.add(this);
    this.replaceChildren(frame);
    window.addEventListener("message", this.#heard);
    dark.addEventListener("change", this.#redress);
    this.#watch.observe(document.documentElement, { attributes: true });
    this.#watch.observe(document.body, { attributes: true });
    this.#watch.observe(this, { attributes: true, attributeFilter: ["class"] });
    this.#timer = setTimeout(() => this.#giveUp(), patience);
  }

  #stop() {
    clearTimeout(this.#timer);
    window.removeEventListener("message", this.#heard);
    dark.removeEventListener("change", this.#redress);
    this.#watch.disconnect();
    loading.delete(this);
    waiting.delete(this);
    this.#frame = null;
  }

  #heard = (event) => {
    const ours = this.#frame && event.source === this.#frame.contentWindow && event.origin === this.#origin;
    const height = Number(event.data?.height);
    if (!ours || event.data.prikbord !== "height" || !(height > 0 && height < 100000)) {
      return;
    }
    clearTimeout(this.#timer);
    if (this.#shown) {
      this.#grow(height);
    } else {
      arrived(this, height);
    }
  };

  #grow(height) {
    this.#frame.style.height = `${height}px`;
    this.style.minHeight = `${height}px`;
    remember(this.#key, height);
  }

  /** Called once all widgets in sight know their height. */
  showAt(height) {
    if (!this.#frame || this.#shown) {
      return;
    }
    this.#shown = true;
    this.#grow(height);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.#frame.style.transition = still ? "none" : "opacity 160ms";
    this.style.visibility = "";
    this.#frame.style.opacity = "1";
    this.#redress();
  }

  #redress = () => {
    if (!this.#frame) {
      return;
    }
    const wanted = this.#wanted();
    const dress = JSON.stringify(wanted);
    if (dress !== this.#dress) {
      this.#dress = dress;
      this.#frame.style.colorScheme = wanted.scheme;
      this.#frame.contentWindow.postMessage({ prikbord: "dress", ...wanted }, this.#origin);
    }
  };

  #watch = new MutationObserver(this.#redress);

  #giveUp() {
    this.#stop();
    this.style.visibility = "";
    const { slow, again } = this.#words();
    const note = document.createElement("p");
    const retry = document.createElement("button");
    note.setAttribute("role", "status");
    note.textContent = slow;
    retry.type = "button";
    retry.textContent = again;
    retry.addEventListener("click", () => this.#load());
    const look = { font: "15px/1.5 system-ui, sans-serif", textAlign: "center", margin: "0", padding: "48px 16px 12px" };
    Object.assign(note.style, look);
    Object.assign(retry.style, { font: "600 14px system-ui, sans-serif", minHeight: "44px", padding: "0 18px" });
    Object.assign(retry.style, { display: "block", margin: "0 auto" });
    this.replaceChildren(note, retry);
  }
}

for (const widget of Object.keys(names)) {
  if (!customElements.get(`prikbord-${widget}`)) {
    customElements.define(
      `prikbord-${widget}`,
      class extends PrikbordElement {
        static widget = widget;
      },
    );
  }
}
