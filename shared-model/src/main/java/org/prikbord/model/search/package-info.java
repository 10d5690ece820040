/**
 * Finding what people wrote, and people, teams and topics. Each node has an index of its own, made by Hibernate Search in
 * a folder of the node, which follows the database; it may be lost at any time, and is then made anew. It holds words and
 * not texts: what is shown is read from the database, which has the last word on who may see it.
 */
package org.prikbord.model.search;
