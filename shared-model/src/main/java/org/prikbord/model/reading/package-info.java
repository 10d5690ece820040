/**
 * What a person has read, and what they keep for later: one place per person and list, never a row per reader and post.
 * Nobody but the person ever sees it.
 */
package org.prikbord.model.reading;
