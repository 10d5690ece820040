/**
 * The use cases of kudos: who may, load, one call to the domain, store, tell. Must never hold a rule of the domain, and
 * never know HTTP or a page. Nothing here counts thanks or compares people.
 */
package org.prikbord.kudos;
