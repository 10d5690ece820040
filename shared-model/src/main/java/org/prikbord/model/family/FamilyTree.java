package org.prikbord.model.family;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.post.Credit;

/**
 * Everybody whose idea, words or argument is in an idea, and how they came into it.
 *
 * @param authors whose idea it is
 * @param relatives the ideas from which it was taken out, or which were taken out of it
 */
public record FamilyTree(Branch root, List<PersonView> authors, List<Relative> relatives) {
    /** An idea as it is or was; part of the other one, or null. */
    public record Member(
            Long id, Long partOf, String title, String text, int version, PersonView author, Instant createdAt) {}

    /** Another idea; origin when this one was taken out of it. */
    public record Relative(long id, String title, boolean origin) {}

    /** How an idea came into another one. */
    public enum Way {
        /** It is the one that is looked at. */
        ITSELF,
        /** Two became one. */
        MERGED,
        /** It is what was there before something was taken out. */
        BEFORE,
        /** What came of it was undone, and this is what was added meanwhile. */
        UNDONE;

        /** The lower-case name, as texts have it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An idea, who said something that is in it, and the ideas that it was made of.
     */
    public record Branch(Member idea, Way way, List<Credit> credits, List<Branch> parts) {
        private Stream<Branch> all() {
            return Stream.concat(Stream.of(this), parts.stream().flatMap(Branch::all));
        }

        /** All that it was made of, however deep, in one list. */
        public List<Branch> below() {
            return all().skip(1).toList();
        }
    }

    /** What an idea in it is or was called; empty for one that is not in it. */
    public String titleOf(long ideaId) {
        return root.all()
                .filter(branch -> branch.idea().id() == ideaId)
                .map(branch -> branch.idea().title())
                .findFirst()
                .orElse("");
    }

    /** Whether that person is one of the authors. */
    public boolean isBy(long personId) {
        return authors.stream().anyMatch(by -> by.id() == personId);
    }

    /** Whether there is more to tell than who wrote it. */
    public boolean isTelling() {
        return authors.size() > 1
                || !relatives.isEmpty()
                || root.all().anyMatch(branch -> !branch.credits().isEmpty())
                || !root.parts().isEmpty();
    }

    static Branch branch(Member idea, Way way, List<Member> members, Map<Long, List<Credit>> credits) {
        List<Member> parts = members.stream()
                .filter(part -> idea.id().equals(part.partOf()))
                .sorted(Comparator.comparing(Member::id))
                .toList();
        // what was made later than what it is a part of came back from there
        long sources = parts.stream().filter(part -> part.id() < idea.id()).count();
        List<Branch> branches = parts.stream()
                .map(part -> branch(
                        part,
                        part.id() > idea.id() ? Way.UNDONE : sources > 1 ? Way.MERGED : Way.BEFORE,
                        members,
                        credits))
                .filter(branch -> branch.way() != Way.UNDONE
                        || branch.all().anyMatch(inner -> !inner.credits().isEmpty()))
                .toList();
        return new Branch(idea, way, credits.getOrDefault(idea.id(), List.of()), branches);
    }
}
