package org.prikbord.model.kudos;

import java.time.LocalDate;

/**
 * How many kudos somebody still has to give.
 *
 * @param most for the whole week or month
 * @param from the day from which there are all of them again
 */
public record Allowance(int left, int most, LocalDate from) {}
