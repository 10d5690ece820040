/**
 * Pictures: what comes in is measured, decoded and drawn again, so that nothing but the picture stays. Must never
 * hand out bytes that somebody uploaded.
 */
package org.prikbord.model.file;
