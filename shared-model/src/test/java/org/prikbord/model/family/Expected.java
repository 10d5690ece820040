package org.prikbord.model.family;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prikbord.model.idea.CardAnswer;

/**
 * What should be true of ideas that are merged, split and brought back, told in the simplest way: each idea has what was
 * done to it while it stood by itself, and a regrouping only changes which ideas are read together.
 */
class Expected {
    final Map<Long, Own> own = new TreeMap<>();
    private final Map<Long, Long> wholes = new HashMap<>();
    private final List<Card> cards = new ArrayList<>();

    /** What belongs to one idea, whatever it is a part of. */
    static class Own {
        final List<String> words = new ArrayList<>();
        final Map<Long, Integer> votes = new TreeMap<>();
        final Set<Long> comments = new TreeSet<>();

        int version() {
            return words.size() - 1;
        }
    }

    private static final class Card {
        private final long idea;
        private final long person;
        private CardAnswer answer;

        private Card(long idea, long person) {
            this.idea = idea;
            this.person = person;
        }
    }

    void made(long idea, String words) {
        Own begun = new Own();
        begun.words.add(words);
        own.put(idea, begun);
    }

    void join(Collection<Long> parts, Long whole) {
        parts.forEach(part -> wholes.put(part, whole));
    }

    long root(long idea) {
        long root = idea;
        while (wholes.get(root) != null) {
            root = wholes.get(root);
        }
        return root;
    }

    List<Long> standing() {
        return own.keySet().stream().filter(idea -> wholes.get(idea) == null).toList();
    }

    private Stream<Map.Entry<Long, Own>> family(long root) {
        return own.entrySet().stream().filter(entry -> root(entry.getKey()) == root);
    }

    void vote(long root, long person) {
        own.get(root).votes.put(person, own.get(root).version());
    }

    void unvote(long root, long person) {
        family(root).forEach(entry -> entry.getValue().votes.remove(person));
    }

    Set<Long> supporters(long root) {
        return family(root)
                .flatMap(entry -> entry.getValue().votes.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    long comments(long root) {
        return family(root).mapToLong(entry -> entry.getValue().comments.size()).sum();
    }

    private List<Card> cards(long root, long person) {
        return cards.stream()
                .filter(card -> root(card.idea) == root && card.person == person)
                .toList();
    }

    boolean isDealt(long root, long person) {
        return !cards(root, person).isEmpty();
    }

    void deal(long root, long person) {
        cards.add(new Card(root, person));
    }

    void answer(long root, long person, CardAnswer answer) {
        List<Card> dealt = cards(root, person);
        dealt.stream().filter(card -> card.answer == null).findFirst().orElse(dealt.get(0)).answer = answer;
        if (answer == CardAnswer.YES) {
            vote(root, person);
        } else {
            unvote(root, person);
        }
    }

    long dealt(long root) {
        return cards.stream()
                .filter(card -> root(card.idea) == root)
                .map(card -> card.person)
                .distinct()
                .count();
    }

    Map<Long, String> answers(long idea) {
        return cards.stream()
                .filter(card -> card.idea == idea)
                .collect(Collectors.toMap(card -> card.person, card -> String.valueOf(card.answer)));
    }
}
