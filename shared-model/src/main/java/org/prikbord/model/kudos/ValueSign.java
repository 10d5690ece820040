package org.prikbord.model.kudos;

import java.util.Locale;

/** The pictures that a value may have: drawings of the product's own, under their keys in <code>icons.svg</code>. */
public enum ValueSign {
    HEART,
    COMPASS,
    BOLT,
    LINK,
    STAR,
    LEAF,
    TREE,
    FLOWER,
    SUN,
    FLAME,
    DROP,
    BULB,
    TARGET,
    MOUNTAIN,
    FLAG,
    ANCHOR,
    SHIELD,
    SCALES,
    KEY,
    PUZZLE,
    BRIDGE,
    HAND,
    PEOPLE,
    EAR,
    CUP,
    GIFT,
    GEM,
    KITE,
    CLOCK;

    /** The lower-case name, as stored, as JSON and as <code>icons.svg</code> have it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
