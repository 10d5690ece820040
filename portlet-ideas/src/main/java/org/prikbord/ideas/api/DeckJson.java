package org.prikbord.ideas.api;

import org.prikbord.ideas.DeckService.Table;
import org.prikbord.web.text.Markdown;

/**
 * The card that lies before a person, without whose it is: a name would be judged along with the idea.
 *
 * @param card not there when everything was seen
 * @param left how many cards there are still, this one included
 */
record DeckJson(CardJson card, long answered, long left) {
    /** An idea on a card, its words as safe HTML. */
    record CardJson(long id, String title, String html) {}

    static DeckJson of(Table table, Markdown markdown) {
        CardJson card = table.card() == null
                ? null
                : new CardJson(
                        table.card().id(),
                        table.card().title(),
                        markdown.html(table.card().text()));
        return new DeckJson(card, table.answered(), table.left());
    }
}
