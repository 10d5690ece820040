/**
 * A problem that ideas are asked for, with its phases. The phase follows from the dates and is never stored.
 */
package org.prikbord.model.challenge;
