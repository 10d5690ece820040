package org.prikbord.model.person;

/** Who wrote a post in its author's name, as a query selects one; all of it is null where the author wrote. */
public record Writer(Long id, String userName, String givenName, String familyName, String team) {
    /** One, as a query selects it. */
    public static final String ROW =
            "new org.prikbord.model.person.Writer(w.id, w.userName, w.givenName, w.familyName, wt.name)";

    /** From where, after a post that is <code>p</code>. */
    public static final String OF_POST = " left join p.writtenBy w left join w.team wt";

    /** The same of one whom pages show. */
    public static Writer of(PersonView person) {
        return new Writer(person.id(), person.userName(), person.givenName(), person.familyName(), person.team());
    }

    /** As pages show one; null where the author wrote. */
    public static PersonView view(Writer writer) {
        return writer == null || writer.id == null
                ? null
                : new PersonView(writer.id, writer.userName, writer.givenName, writer.familyName, writer.team);
    }
}
