/**
 * The help line: a question that is urgent goes to a few likely helpers first, to the next few after three and six minutes,
 * and to nobody more once three people answered or one answer helped. Whom it went to is known to themselves alone, and
 * forgotten after some weeks; how long people waited is told of all questions together, never of a person.
 */
package org.prikbord.model.help;
