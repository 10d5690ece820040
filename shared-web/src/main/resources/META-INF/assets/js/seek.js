/* The search field: / leads to it from anywhere on the page, as long as nobody is typing. */
const TYPING = "input, textarea, select, [contenteditable], [role=textbox]";

export function seek(fields) {
  document.addEventListener("keydown", (event) => {
    const busy = event.ctrlKey || event.metaKey || event.altKey || event.target.closest(TYPING);
    const field = fields.find((one) => one.offsetParent !== null);
    if (event.key === "/" && !busy && field) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  });
}
