package org.prikbord.model.idea;

/** The words of one version of an idea. */
public record IdeaText(long id, int version, String title, String text) {
    /** Which version of which idea these are the words of. */
    public IdeaStamp stamp() {
        return new IdeaStamp(id, version);
    }
}
