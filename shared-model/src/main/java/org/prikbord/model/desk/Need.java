package org.prikbord.model.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.moderation.ContentKind;

/**
 * Something that needs a hand.
 *
 * @param kind of the need, as its source has it
 * @param id of what is to be acted on: a matter, an appeal or a challenge
 * @param since when it has waited, or until when there is time
 * @param about what it is about
 * @param person who it is with: an author, a sponsor, or whoever ruled
 * @param number of people who asked, or of ideas that wait
 * @param reasons keys that say why it is here
 */
public record Need(
        String kind, long id, Instant since, About about, Somebody person, long number, List<String> reasons) {
    public Need {
        reasons = List.copyOf(reasons);
    }

    /**
     * What a need is about.
     *
     * @param kind post, comment, kudos, idea or challenge
     * @param under the kind of what a comment stands under; null, like its id, for anything else
     */
    public record About(String kind, long id, String under, Long underId, String words) {
        static About content(ContentKind kind, long id, ContentKind under, Long underId, String words) {
            return new About(kind.key(), id, under == null ? null : under.key(), underId, words);
        }

        static About challenge(long id, String title) {
            return new About("challenge", id, null, null, title);
        }
    }

    /** A person by name. */
    public record Somebody(long id, String name) {
        static Somebody called(long id, String givenName, String familyName) {
            return new Somebody(id, givenName + " " + familyName);
        }
    }

    /** Where this stands in the list. */
    public Place place() {
        return new Place(kind, new PageKey(since, id));
    }

    /** A place in the list of all needs, which is ordered by time, kind and id. */
    public record Place(String kind, PageKey key) {
        /** Reads <code>KIND.MILLISECONDS-ID</code>; nothing for null or blank, a broken rule for anything else. */
        public static Optional<Place> parse(String field, String typed) {
            if (typed == null || typed.isBlank()) {
                return Optional.empty();
            }
            int dot = typed.indexOf('.');
            if (dot < 1) {
                throw RuleBroken.at(field, "page.unknown");
            }
            return PageKey.parse(field, typed.substring(dot + 1)).map(key -> new Place(typed.substring(0, dot), key));
        }

        /** Where the list of another kind goes on from here. */
        PageKey in(String other) {
            int order = other.compareTo(kind);
            if (order == 0) {
                return key;
            }
            return new PageKey(key.at(), order < 0 ? Long.MAX_VALUE : -1);
        }

        @Override
        public String toString() {
            return kind + "." + key;
        }
    }

    /** Some of the list, and where the next part starts; null when this is the end. */
    public record Part(List<Need> items, Place next) {
        /** The list's very beginning. */
        static final PageKey START = new PageKey(Instant.EPOCH, -1);

        public Part {
            items = List.copyOf(items);
        }

        /** Of one more than it holds. */
        static Part of(List<Need> oneMore, int limit) {
            int size = Page.limit(limit);
            return oneMore.size() <= size
                    ? new Part(oneMore, null)
                    : new Part(oneMore.subList(0, size), oneMore.get(size - 1).place());
        }
    }
}
