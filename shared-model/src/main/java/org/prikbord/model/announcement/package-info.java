/**
 * What must be read: who has, who is reminded, and what its sender may know. That it is a post, and for whom, is the
 * business of {@link org.prikbord.model.post}.
 */
package org.prikbord.model.announcement;
