/**
 * What concerns a person: one row per person or team, and one read cursor per person. Never a row per reader.
 */
package org.prikbord.model.notice;
