/**
 * Deputies: who may post in whose name. Only the person in whose name it is allows it, and ends it; whatever somebody's
 * role, nobody else does it for them. Must never let a post stand without who wrote it.
 */
package org.prikbord.model.deputy;
