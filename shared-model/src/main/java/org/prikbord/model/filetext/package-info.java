/**
 * The words in a file, for who searches: plain text and tables of it, PDF, and what office programs write. Every file is
 * hostile: what is read of one is bounded in time, in memory and in length, and what lies about itself has no words. Knows
 * nothing of whose file it is; must never run, fetch or show anything of it.
 */
package org.prikbord.model.filetext;
