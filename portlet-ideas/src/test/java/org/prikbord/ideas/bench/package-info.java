/**
 * The bench of idea challenges, {@code mvn -Pbench -pl portlet-ideas -am}: whether the best ideas are found, budgets
 * shared justly and twins noticed, and in what time. Never part of {@code verify}.
 */
package org.prikbord.ideas.bench;
