/*
 * What is folded, as this browser left it, where it stands beside what one reads: above it, it would push that down.
 *   details[data-fold="only"]
 * Texts: none
 */
import { kept } from "./dom.js";

const beside = window.matchMedia("(width >= 1180px)");

export function fold(details) {
  const key = `prikbord-fold-${details.dataset.fold}`;
  if (beside.matches && kept.get(key)) {
    details.open = true;
  }
  details.addEventListener("toggle", () => {
    if (beside.matches) {
      kept.set(key, details.open || null);
    }
  });
}
