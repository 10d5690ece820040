package org.prikbord.it;

/** Some of the thousand people of the sample company, by what they are and by the language that they prefer. */
final class Staff {
    static final String ASSISTANT = "kvandenheuvel";
    static final String OTHER_ASSISTANT = "jdekker";
    static final String DUTCH_ASSISTANT = "cdehaan2";
    static final String COMMUNICATIONS = "evos";
    static final String SPONSOR = "ointveld";
    static final String ADMINISTRATOR = "hvandermeer";

    /** Does not work here any more. */
    static final String LEFT = "nbrouwer";

    private Staff() {}
}
