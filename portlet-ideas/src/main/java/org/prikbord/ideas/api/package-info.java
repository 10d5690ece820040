/** The JSON of idea challenges. Must never decide anything: that is for the use cases. */
package org.prikbord.ideas.api;
