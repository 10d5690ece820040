/*
 * Inside a widget's frame: tells the page that holds it how high it is, and takes its light and colours on.
 * Speaks only with its parent, and only when the parent's origin is ours or one that the page lists in
 * <meta name="prikbord-origins" content="https://… https://…">.
 *
 * To the parent:   {prikbord: "height", height}    each time the height changes
 * From the parent: {prikbord: "hello"}, {prikbord: "dress", scheme, accent, font, radius}
 */
const listed = document.querySelector('meta[name="prikbord-origins"]')?.content ?? "";
const origins = new Set([location.origin, ...listed.split(/[\s,]+/).filter(Boolean)]);

/** The parent's origin, where the browser tells; else it is learnt from the parent's first message. */
function parentOrigin() {
  const told = location.ancestorOrigins?.[0] ?? (document.referrer && new URL(document.referrer).origin);
  return origins.has(told) ? told : "";
}

let parent = parentOrigin();

function tellHeight(height) {
  if (parent) {
    window.parent.postMessage({ prikbord: "height", height }, parent);
  }
}

function measure() {
  return Math.ceil(document.body.getBoundingClientRect().height);
}

/** Every way out of a widget opens in the whole window. */
export function leadOut(root) {
  if (window.parent === window) {
    return;
  }
  for (const link of root.querySelectorAll("a[href]")) {
    const inside = link.getAttribute("href").startsWith("#") || link.hasAttribute("data-more");
    if (!inside && !link.target) {
      link.target = "_top";
    }
  }
}

/** Starts the talk with the parent; does nothing when the widget stands alone. */
export function frame() {
  if (window.parent === window) {
    return;
  }
  leadOut(document);
  let last = 0;
  new ResizeObserver(() => {
    const height = measure();
    if (height !== last) {
      last = height;
      tellHeight(height);
    }
  }).observe(document.body);
  window.addEventListener("message", (event) => {
    if (event.source !== window.parent || !origins.has(event.origin)) {
      return;
    }
    if (event.data?.prikbord === "dress") {
      window.prikbordDress(event.data);
    } else if (event.data?.prikbord === "hello") {
      parent = event.origin;
      tellHeight(measure());
    }
  });
  leadBack();
}

/** Who signs in comes back to the page that holds the widget, where that is one of this server. */
function leadBack() {
  const page = document.referrer ? new URL(document.referrer) : null;
  if (page?.origin !== location.origin) {
    return;
  }
  for (const link of document.querySelectorAll("a[data-signin]")) {
    const address = new URL(link.href);
    address.searchParams.set("to", page.pathname + page.search);
    link.href = address.href;
  }
}
