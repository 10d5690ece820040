package org.prikbord.model.idea;

import java.time.Instant;
import org.prikbord.model.person.PersonView;

/** One version of an idea as pages show it; the first is 0. */
public record WordsView(int version, String title, String text, PersonView writer, Instant writtenAt) {}
