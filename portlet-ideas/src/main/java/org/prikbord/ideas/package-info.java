/**
 * The use cases of idea challenges: who may, load, one call of the domain, store, tell. Must never hold rules of the
 * domain, JSON or Faces.
 */
package org.prikbord.ideas;
