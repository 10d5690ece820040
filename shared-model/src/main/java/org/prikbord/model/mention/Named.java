package org.prikbord.model.mention;

/**
 * Whom a text names.
 *
 * @param active whether they still work here
 * @param namesakes how many others of that name work here
 */
public record Named(String userName, String name, String team, boolean active, long namesakes) {
    /** The name, with the team where there are several of that name. */
    public String told() {
        return namesakes > 0 ? name + " (" + team + ")" : name;
    }
}
