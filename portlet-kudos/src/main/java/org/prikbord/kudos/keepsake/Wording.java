package org.prikbord.kudos.keepsake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What somebody wrote, in one style: measured once, then set in any size and width. */
final class Wording {
    private static final String ELLIPSIS = "…";
    /** Who begins more lines than that gets them as running text: it would take a page for each few words. */
    private static final int MOST_PARAGRAPHS = 24;

    private final List<Paragraph> paragraphs;
    private final Typefaces.Style style;
    private final Locale language;

    Wording(String text, Typefaces.Style style, Locale language) {
        this.style = style;
        this.language = language;
        List<String> typed = text.strip().lines().map(String::strip).toList();
        this.paragraphs = (typed.size() > MOST_PARAGRAPHS ? List.of(String.join(" ", typed)) : typed)
                .stream()
                        .map(line -> new Paragraph(Spelling.of(line, style), language))
                        .toList();
    }

    /** All lines, none of them wider; an empty line of the text is one. */
    List<Line> lines(float size, float width) {
        List<Line> lines = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            lines.addAll(paragraph.lines(size, width));
        }
        return lines;
    }

    /** The first so many lines; an ellipsis says where there are more. */
    List<Line> lines(float size, float width, int most) {
        List<Line> all = lines(size, width);
        if (all.size() <= most) {
            return all;
        }
        List<Line> kept = new ArrayList<>(all.subList(0, most));
        kept.set(most - 1, cut(kept.get(most - 1).text(), size, width));
        return kept;
    }

    private Line cut(String text, float size, float width) {
        String shorter = text;
        while (true) {
            List<Line> lines = new Wording(shorter.strip() + ELLIPSIS, style, language).lines(size, width);
            if (lines.size() == 1 || shorter.isEmpty()) {
                return lines.get(0);
            }
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
        }
    }

    /** The same lines, but those of a paragraph about as wide as each other, rather than with one word on the last. */
    List<Line> balanced(float size, float width) {
        List<Line> lines = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            lines.addAll(paragraph.lines(size, paragraph.balanced(size, width)));
        }
        return lines;
    }

    /** How many lines it takes. */
    int count(float size, float width) {
        return paragraphs.stream()
                .mapToInt(paragraph -> paragraph.count(size, width))
                .sum();
    }
}
