/**
 * Spreadsheets that people take along, CSV and Excel. Rows are written as they come, so that a sheet of any length takes
 * the memory of a page; must never let a cell be taken for a formula.
 */
package org.prikbord.ideas.sheet;
