/**
 * Dividing the budget of a challenge together: what ideas cost, who would pay for which, and what is bought by the
 * method of equal shares. Who would pay for what never leaves this package but as numbers.
 */
package org.prikbord.model.budget;
