package org.prikbord.model.show;

import java.io.Serializable;
import java.time.Instant;

/**
 * A question for a show.
 *
 * @param author the name; null when it was asked without one
 * @param votes how many others want it answered
 * @param answeredAt null as long as it is not
 * @param mine whether the reader voted for it
 */
public record QuestionView(long id, String words, String author, long votes, Instant answeredAt, boolean mine)
        implements Serializable {}
