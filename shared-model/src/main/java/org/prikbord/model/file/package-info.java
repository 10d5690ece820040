/**
 * Pictures: what comes in is measured, decoded and drawn again, so that nothing but the picture stays; must never hand out
 * bytes that somebody uploaded. Videos are kept as they came, when they begin as one, and must never be handed out but
 * under the type that was found in them.
 */
package org.prikbord.model.file;
