package org.prikbord.model.person;

/** Who wrote a post in its author's name, as a query selects one; all of it is null where the author wrote. */
public record Writer(Long id, String userName, String givenName, String familyName, String team) {
    /** One, as a query selects it. */
    public static final String ROW = row("w", "wt");

    /** From where, after a post that is <code>p</code>. */
    public static final String OF_POST = of("p", "w", "wt");

    /** One, as a query selects it by other names for the person and the team. */
    public static String row(String person, String team) {
        return "new org.prikbord.model.person.Writer(%1$s.id, %1$s.userName, %1$s.givenName, %1$s.familyName, %2$s.name)"
                .formatted(person, team);
    }

    /** From where, after a post of that name. */
    public static String of(String post, String person, String team) {
        return " left join %s.writtenBy %2$s left join %2$s.team %3$s".formatted(post, person, team);
    }

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
