/**
 * Posts and their time: what is composed goes on the feed now, or at a moment that was planned; what has a last day is
 * gone after it. Until its moment there is no post, only a plan that its author sees, so that nothing that shows posts has
 * to know of plans. No rule of what a post is belongs here: those are the post's own.
 */
package org.prikbord.model.plan;
