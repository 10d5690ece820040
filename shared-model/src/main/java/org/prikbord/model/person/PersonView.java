package org.prikbord.model.person;

/** A person as pages show one beside what they wrote. */
public record PersonView(long id, String userName, String givenName, String familyName, String team) {
    /** Given and family name. */
    public String name() {
        return givenName + " " + familyName;
    }

    /** The first letters of the given name and of the last word of the family name. */
    public String initials() {
        return Avatar.initials(name());
    }
}
