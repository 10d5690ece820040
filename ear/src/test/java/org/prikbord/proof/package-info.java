/** What the three proofs share that anyone can run (bench, faults, servers): how they tell what they found. */
package org.prikbord.proof;
