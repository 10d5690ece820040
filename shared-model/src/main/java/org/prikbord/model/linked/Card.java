package org.prikbord.model.linked;

/**
 * What a site says of one of its pages.
 *
 * @param title never empty
 * @param author who made it; may be empty
 * @param provider how the site calls itself; may be empty
 * @param frame what plays there, at an origin that is allowed; empty where nothing does
 * @param picture a small one, drawn anew by us
 */
public record Card(LinkKind kind, String title, String author, String provider, Frame frame, Thumbnail picture) {
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_NAME = 100;

    /** What plays on a page, and how wide and high it is; only the ratio matters. */
    public record Frame(String address, int width, int height) {
        public static final Frame NONE = new Frame("", 0, 0);
    }

    /** A picture as JPEG. */
    public record Thumbnail(byte[] bytes, int width, int height) {
        public static final Thumbnail NONE = new Thumbnail(new byte[0], 0, 0);

        public Thumbnail {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /** The same with a picture. */
    public Card with(Thumbnail drawn) {
        return new Card(kind, title, author, provider, frame, drawn);
    }
}
