/**
 * The feed: posts with topics and reactions, and the comments under posts and ideas. Must never turn text into
 * HTML: it is stored as typed.
 */
package org.prikbord.model.post;
