/**
 * How many took part in a challenge, and what came of it. Must never tell what one person did: whatever leaves this
 * package about fewer than a company goes through {@link org.prikbord.model.participation.Participation}.
 */
package org.prikbord.model.participation;
