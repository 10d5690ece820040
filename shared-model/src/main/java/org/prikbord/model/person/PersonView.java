package org.prikbord.model.person;

/** A person as pages show one beside what they wrote. */
public record PersonView(long id, String userName, String givenName, String familyName, String team) {
    /**
     * One, as a query selects it.
     *
     * @param person the alias of the person
     * @param team that of their team
     */
    public static String row(String person, String team) {
        return "new org.prikbord.model.person.PersonView(%1$s.id, %1$s.userName, %1$s.givenName, %1$s.familyName, %2$s.name)"
                .formatted(person, team);
    }

    /** Whether this stands in the place of somebody whom nobody is to know. */
    public boolean isNobody() {
        return id == Person.COLLEAGUE;
    }

    /** Given and family name. */
    public String name() {
        return givenName + " " + familyName;
    }

    /** The first letters of the given name and of the last word of the family name. */
    public String initials() {
        return Avatar.initials(name());
    }
}
