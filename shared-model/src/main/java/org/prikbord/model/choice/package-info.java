/**
 * Choosing fairly: which idea is shown next, how ideas are ordered, how a budget is divided. Pure computation: counts
 * and answers go in, an order comes out; chance comes from a generator that is handed in, so that every result can be
 * computed again. Each method says in which publication it is described. Must never hold an entity, read a clock or
 * ask the database.
 *
 * <p>Why not simply count votes: where people see how others voted, what leads early goes on to win whatever it is
 * worth, and another run of the same market has another winner (M. J. Salganik, P. S. Dodds, D. J. Watts, "Experimental
 * study of inequality and unpredictability in an artificial cultural market", Science 311, 2006). So the cards decide
 * who reads what, tallies stay hidden until the phase ends, and ideas are compared by the share of those who were shown
 * one and were for it, with how sure that is.
 */
package org.prikbord.model.choice;
