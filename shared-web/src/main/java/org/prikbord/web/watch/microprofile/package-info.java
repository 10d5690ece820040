/**
 * The checks for servers that have MicroProfile Health; left out by beans.xml where they have not. Nothing else may
 * know this package.
 */
package org.prikbord.web.watch.microprofile;
