/**
 * What becomes of ideas that were chosen: who makes them happen, by when, for how much, and what it changed. Everything
 * here is public to whoever sees the challenge, what is late above all. Must never hold anything about how people work.
 */
package org.prikbord.model.delivery;
