/**
 * What needs a hand: one list for communications, made of sources that each know one kind of need. A new kind is one
 * more class that is a {@link org.prikbord.model.desk.NeedSource}. Must never decide or hide anything itself.
 */
package org.prikbord.model.desk;
