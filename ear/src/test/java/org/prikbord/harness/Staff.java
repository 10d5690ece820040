package org.prikbord.harness;

/** Some of the thousand people of the sample company, by what they are and by the language that they prefer. */
public final class Staff {
    public static final String ASSISTANT = "kvandenheuvel";
    public static final String OTHER_ASSISTANT = "jdekker";
    public static final String DUTCH_ASSISTANT = "cdehaan2";
    public static final String FRENCH_ASSISTANT = "cbos";
    public static final String GERMAN_ASSISTANT = "ikok2";
    public static final String COMMUNICATIONS = "evos";
    public static final String OTHER_COMMUNICATIONS = "lgarcialopez";
    public static final String GERMAN_COMMUNICATIONS = "zvanderlinden";
    public static final String SPONSOR = "ointveld";
    public static final String ADMINISTRATOR = "hvandermeer";

    /** Does not work here any more. */
    public static final String LEFT = "nbrouwer";

    private Staff() {}
}
