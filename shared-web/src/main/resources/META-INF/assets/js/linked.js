/*
 * What a post links to, played on the page: nothing comes from the other site before somebody asks for it.
 *   [data-linked] with button[data-play="<address>"][data-wide][data-high][data-title]
 * Texts: none
 */

/** What a player needs. With scripts and our own origin together it could leave its box, so that another one is a must. */
function bounds(address) {
  const apart = new URL(address, window.location.href).origin !== window.location.origin;
  return `allow-scripts allow-presentation${apart ? " allow-same-origin" : ""}`;
}

/** Puts the player below the card, in the place of its button, and goes there. */
export function play(button) {
  const { play: address, wide, high, title } = button.dataset;
  const frame = document.createElement("iframe");
  frame.className = "linked-frame";
  frame.title = title;
  frame.allow = "autoplay; fullscreen; picture-in-picture";
  frame.referrerPolicy = "origin";
  frame.setAttribute("sandbox", bounds(address));
  if (Number(wide) && Number(high)) {
    frame.style.aspectRatio = `${wide} / ${high}`;
  }
  frame.src = address;
  const card = button.closest("[data-linked]");
  button.parentElement.remove();
  card.append(frame);
  frame.focus();
}
