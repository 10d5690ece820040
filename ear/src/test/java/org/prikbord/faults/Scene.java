package org.prikbord.faults;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Cluster;
import org.prikbord.harness.Staff;

/** Who writes, and what is there to write about: grows with each confirmed write. */
final class Scene {
    private final List<String> people;
    private final long challenge;
    private final Caller sponsor;
    private final Random random;
    private final Subjects posts = new Subjects();
    private final Subjects polls = new Subjects();
    private final Subjects files = new Subjects();
    private final Subjects ideas = new Subjects();
    private final Subjects chosen = new Subjects();
    private final Cards cards = new Cards();

    private Scene(List<String> people, long challenge, Caller sponsor, long seed) {
        this.people = people;
        this.challenge = challenge;
        this.sponsor = sponsor;
        this.random = new Random(seed);
    }

    /** People of the sample company without a role, and a challenge that takes ideas. */
    static Scene at(URI board, Cluster database, long seed) {
        List<String> people = database.texts("select p.user_name from person p where p.active and not exists"
                + " (select 1 from person_role r where r.person_id = p.id) order by p.id limit 40");
        Caller sponsor = Caller.signedInAt(board, Staff.SPONSOR);
        long challenge = sponsor.post("/ideas/api/challenges", Bodies.challenge("What survives?", -1, 20))
                .id();
        return new Scene(people, challenge, sponsor, seed);
    }

    List<String> people() {
        return people;
    }

    Caller sponsor() {
        return sponsor;
    }

    String challengePath() {
        return "/ideas/api/challenges/" + challenge;
    }

    Subjects posts() {
        return posts;
    }

    Subjects polls() {
        return polls;
    }

    /** Files that are not yet on a post. */
    Subjects files() {
        return files;
    }

    Subjects ideas() {
        return ideas;
    }

    /** Ideas that were chosen and that nobody owns yet. */
    Subjects chosen() {
        return chosen;
    }

    Cards cards() {
        return cards;
    }

    synchronized String colleagueOf(String userName) {
        String other = people.get(random.nextInt(people.size()));
        return other.equals(userName) ? Staff.ASSISTANT : other;
    }

    /** What has been written and can be written about; the newest of it. */
    final class Subjects {
        private static final int KEPT = 60;

        private final Deque<Subject> all = new ArrayDeque<>();

        private record Subject(long id, String by, Set<String> done) {}

        synchronized void written(long id, String by) {
            all.addLast(new Subject(id, by, new HashSet<>()));
            if (all.size() > KEPT) {
                all.removeFirst();
            }
        }

        /** One that somebody else wrote. */
        synchronized Optional<Long> fromAnother(String userName) {
            return pick(all.stream().filter(one -> !one.by.equals(userName)).toList())
                    .map(Subject::id);
        }

        /** One to which this person has not done that yet. */
        synchronized Optional<Long> firstTimeFor(String userName, String what) {
            return firstTime(userName + " " + what, one -> true);
        }

        /** One that somebody else wrote and to which nobody has done that yet. */
        synchronized Optional<Long> firstTimeByAnother(String userName, String what) {
            return firstTime(what, one -> !one.by.equals(userName));
        }

        private Optional<Long> firstTime(String deed, Predicate<Subject> among) {
            Optional<Subject> found = pick(all.stream()
                    .filter(among)
                    .filter(one -> !one.done.contains(deed))
                    .toList());
            found.ifPresent(one -> one.done.add(deed));
            return found.map(Subject::id);
        }

        /** One that nobody else gets from now on. */
        synchronized Optional<Long> takenAway() {
            return takenAway(one -> true);
        }

        /** One of this person's own, likewise. */
        synchronized Optional<Long> takenFrom(String userName) {
            return takenAway(one -> one.by.equals(userName));
        }

        private Optional<Long> takenAway(Predicate<Subject> among) {
            Optional<Subject> found = pick(all.stream().filter(among).toList());
            found.ifPresent(all::remove);
            return found.map(Subject::id);
        }

        private Optional<Subject> pick(List<Subject> among) {
            return among.isEmpty() ? Optional.empty() : Optional.of(among.get(random.nextInt(among.size())));
        }
    }

    /** The card that lies before each person. */
    static final class Cards {
        private final Map<String, Long> open = new ConcurrentHashMap<>();

        /** Takes the card of such an answer, if there is one. */
        void dealt(String userName, Caller.Answer answer) {
            JsonObject card = answer.json().getJsonObject("card");
            if (card != null) {
                open.put(userName, card.getJsonNumber("id").longValue());
            }
        }

        boolean has(String userName) {
            return open.containsKey(userName);
        }

        Optional<Long> takenBy(String userName) {
            return Optional.ofNullable(open.remove(userName));
        }
    }
}
