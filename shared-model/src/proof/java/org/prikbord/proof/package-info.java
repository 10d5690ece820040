/**
 * How the proofs that anyone can run (bench, faults, servers) tell what they found. Compiled into the tests of each
 * module that has a proof.
 */
package org.prikbord.proof;
