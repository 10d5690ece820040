/* The date of today, in the head of each page. */
const today = document.getElementById("today");
const words = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long" });
today.textContent = words.format(new Date()).replace(",", "");
