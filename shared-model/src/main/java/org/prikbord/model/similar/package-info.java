/**
 * Finding the ideas that resemble what somebody types. Each node has an index of its own in memory, made from the
 * database and following it: there is nothing on a disk that could differ from the database, or that a server would have
 * to be told of. Must never decide who may see an idea: what is found here is looked up, and checked, by who asks.
 */
package org.prikbord.model.similar;
