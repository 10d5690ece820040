/**
 * The outbox: what happened, written with what happened, and told once. Handlers must never call out of the
 * database: they run in the relay's transaction.
 */
package org.prikbord.model.event;
