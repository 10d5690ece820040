/**
 * What is made once and sent many times: the widgets, rendered once per language until something in them changes, and
 * the files of scripts, styles and icons. Never anything that is one person's own.
 */
package org.prikbord.web.kept;
