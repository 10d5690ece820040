package org.prikbord.model.post;

/**
 * What somebody says under an idea.
 *
 * @param text what is said; of a suggestion, the words that would take the place of the quote
 * @param stance null for just saying something
 * @param quote words of the idea as they stand in it, of a suggestion only; else null or empty
 */
public record Remark(String text, Stance stance, String quote) {
    /** Just saying something. */
    public static Remark plain(String text) {
        return new Remark(text, null, null);
    }
}
