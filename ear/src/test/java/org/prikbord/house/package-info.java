/**
 * Tests of how the house is built: arrows between modules, rights named, sizes kept, every text in every language. They
 * read sources and compiled classes; what the product does belongs in {@code org.prikbord.it}.
 */
package org.prikbord.house;
