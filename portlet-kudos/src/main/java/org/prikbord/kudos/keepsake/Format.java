package org.prikbord.kudos.keepsake;

/**
 * How large everything is: points on paper, dots on a picture.
 *
 * @param ground how much of the board is seen round the note
 * @param foot the same below it, where the company's name stands
 * @param padding within the note
 * @param pin how wide it is
 * @param name the largest size of the names, which shrink to the size of the small text times 1.1
 * @param words the largest size of what was said
 * @param leastWords the smallest
 * @param label of "Thank you"
 * @param small of everything else
 * @param pages how many there may be; what goes on after the last is cut
 */
record Format(
        float width,
        float height,
        float ground,
        float foot,
        float padding,
        float pin,
        float name,
        float words,
        float leastWords,
        float label,
        float small,
        int pages) {
    /** A4, lying. */
    static final Format CERTIFICATE = new Format(842, 595, 38, 62, 52, 15, 32, 40, 12, 14, 11.5f, Integer.MAX_VALUE);

    /** A square, which every channel shows whole. */
    static final Format PICTURE = new Format(1200, 1200, 64, 120, 88, 28, 60, 72, 22, 28, 24, 1);

    boolean isOnePage() {
        return pages == 1;
    }

    float noteWidth() {
        return width - 2 * ground;
    }

    float noteBottom() {
        return height - foot;
    }

    float left() {
        return ground + padding;
    }

    /** Of the text. */
    float column() {
        return noteWidth() - 2 * padding;
    }

    float right() {
        return left() + column();
    }
}
