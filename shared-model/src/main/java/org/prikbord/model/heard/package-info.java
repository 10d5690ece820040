/**
 * What people say is heard: anybody may ask for an owner of what a post says, and it carries heard, owner, due and done,
 * or "no, because", in public. That it is a post, and for whom, is the business of {@link org.prikbord.model.post}.
 */
package org.prikbord.model.heard;
