/*
 * In the head of a widget, before its styles: takes scheme and colours from the address's fragment, so that the first
 * paint is already right. A classic script, because a module would run too late.
 * Fragment: #scheme=dark&accent=%2327476e&font=Verdana&radius=8px
 */
(function () {
  "use strict";
  var root = document.documentElement;
  var wanted = new URLSearchParams(location.hash.slice(1));

  function length(value) {
    return /^\d{1,2}(\.\d+)?(px|rem)?$/.test(value);
  }

  function font(value) {
    return value.length <= 200 && /^[\w\s"',-]+$/.test(value);
  }

  function set(name, value, valid) {
    if (value && valid) {
      root.style.setProperty(name, value);
    } else {
      root.style.removeProperty(name);
    }
  }

  window.prikbordDress = function (dress) {
    if (dress.scheme === "dark" || dress.scheme === "light") {
      root.dataset.scheme = dress.scheme;
    } else {
      delete root.dataset.scheme;
    }
    var accent = dress.accent || "";
    root.toggleAttribute("data-accent", CSS.supports("color", accent));
    set("--prikbord-accent", accent, CSS.supports("color", accent));
    set("--prikbord-font", dress.font, font(dress.font || ""));
    set("--prikbord-radius", dress.radius, length(dress.radius || ""));
  };
  window.prikbordDress(Object.fromEntries(wanted));
  root.toggleAttribute("data-framed", window.parent !== window);
})();
