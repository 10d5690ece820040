package org.prikbord.model.person;

/**
 * A person as the administrator's table shows one.
 *
 * @param title what they do, or null
 */
public record PersonRow(
        long id,
        String employeeNumber,
        String userName,
        String givenName,
        String familyName,
        String team,
        String title,
        boolean active) {
    /** Given and family name. */
    public String name() {
        return givenName + " " + familyName;
    }
}
