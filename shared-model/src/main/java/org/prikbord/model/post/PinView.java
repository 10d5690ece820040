package org.prikbord.model.post;

import java.time.LocalDate;
import org.prikbord.model.person.PersonView;

/**
 * That a post is on top.
 *
 * @param by who put it there
 * @param lastDay the last day on which it is there
 */
public record PinView(PersonView by, LocalDate lastDay) {}
