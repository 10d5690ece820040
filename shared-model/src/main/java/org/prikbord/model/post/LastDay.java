package org.prikbord.model.post;

import java.time.LocalDate;
import org.prikbord.model.base.RuleBroken;

/** The last day on which a post is there, and that on which an announcement is to be read. */
final class LastDay {
    private LastDay() {}

    /**
     * A broken rule for a day that is over, farther than a year, or before the post is to be read.
     *
     * @param day null for ever
     * @param due the last day on which it is to be read; null for none
     */
    static void require(LocalDate day, LocalDate due, LocalDate today) {
        if (day != null && (day.isBefore(today) || day.isAfter(today.plusYears(1)))) {
            throw RuleBroken.at("goneAfter", "plan.lastDay");
        }
        if (day != null && due != null && day.isBefore(due)) {
            throw RuleBroken.at("goneAfter", "plan.beforeDue");
        }
    }

    /** The day by which it is to be read: one that is over may stay what it was, but not become it. */
    static LocalDate checkedDue(LocalDate due, LocalDate present, LocalDate today) {
        if (due != null && !due.equals(present) && (due.isBefore(today) || due.isAfter(today.plusYears(1)))) {
            throw RuleBroken.at("dueOn", "announcement.day");
        }
        return due;
    }
}
