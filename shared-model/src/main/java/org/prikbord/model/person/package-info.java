/**
 * People and their teams, where they come from (the HR export), how they are found, and the keys that sign their
 * cookies. Must never delete a person: what they wrote stays theirs.
 */
package org.prikbord.model.person;
