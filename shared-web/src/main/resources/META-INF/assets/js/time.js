/*
 * <time datetime="…" data-relative>: "4 minutes ago" in the page's language, kept true each minute; the full date and
 * time is the title. After a week the date as the server wrote it says more, and stays.
 */
import { language } from "./dom.js";

export const locale = language === "en" ? "en-GB" : language;
/** The company's, as in what the server writes: two zones on one page would contradict each other. */
export const timeZone = document.documentElement.dataset.zone || undefined;
const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
const day = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone });
const date = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone });
export const clock = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", timeZone });
const full = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short", timeZone });

const sortable = new Intl.DateTimeFormat("en-CA", { year: "numeric", month: "2-digit", day: "2-digit", timeZone });

/** The day of a moment, as a number of milliseconds that grows by those of a day with each. */
export function dayOf(moment) {
  return Date.parse(sortable.format(moment));
}

/** When that was: the time, and of another day than this one the day. */
export function moment(then, now = new Date()) {
  return dayOf(then) === dayOf(now) ? clock.format(then) : `${date.format(then)}, ${clock.format(then)}`;
}

/** A moment in words, as seen from now. */
export function humanise(then, now = new Date()) {
  const seconds = Math.round((then - now) / 1000);
  // what is to come has its time until it is there: "asked again at now" says nothing; clocks may differ a little
  if (seconds > -60 && seconds < 3) {
    return relative.format(0, "second");
  }
  if (seconds <= -60 && seconds > -3600) {
    return relative.format(Math.round(seconds / 60), "minute");
  }
  const days = Math.round((dayOf(then) - dayOf(now)) / 86400000);
  if (days === 0) {
    return clock.format(then);
  }
  if (days === -1) {
    return `${relative.format(-1, "day")} ${clock.format(then)}`;
  }
  return days < 0 && days > -7 ? day.format(then) : "";
}

export function refreshTimes(root = document) {
  for (const time of root.querySelectorAll("time[data-relative]")) {
    const then = new Date(time.dateTime);
    if (Number.isNaN(then.getTime())) {
      continue;
    }
    time.title ||= full.format(then);
    time.dataset.written ??= time.textContent.trim() || date.format(then);
    const words = humanise(then) || time.dataset.written;
    if (time.textContent !== words) {
      time.textContent = words;
    }
  }
}

export function keepTime() {
  refreshTimes();
  setInterval(refreshTimes, 60000, document);
}
