/**
 * What becomes of content that somebody asks to look at: reports, rulings, appeals, word rules and the trail of all that
 * the desk did; one mechanism for posts, comments, kudos and ideas. Must never change what somebody wrote, and never
 * forget or alter a line of the trail.
 */
package org.prikbord.model.moderation;
