/**
 * What people follow, and what they do not want to hear of: posts, topics, teams and colleagues. Nobody but the person
 * ever sees it, and nobody is counted by it. Must never hide anything from search or from its own page.
 */
package org.prikbord.model.attention;
