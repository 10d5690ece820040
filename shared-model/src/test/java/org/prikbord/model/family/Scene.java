package org.prikbord.model.family;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.prikbord.model.base.Role;
import org.prikbord.model.challenge.Challenge;
import org.prikbord.model.family.Regrouping.Seen;
import org.prikbord.model.family.Regrouping.Words;
import org.prikbord.model.fixture.Charters;
import org.prikbord.model.fixture.Clocks;
import org.prikbord.model.fixture.Database;
import org.prikbord.model.fixture.Staff;
import org.prikbord.model.idea.Exposures;
import org.prikbord.model.idea.Idea;
import org.prikbord.model.idea.IdeaVersions;
import org.prikbord.model.idea.Ideas;
import org.prikbord.model.person.Person;
import org.prikbord.model.post.Comment;
import org.prikbord.model.post.Comments;
import org.prikbord.model.post.Remark;

/** A challenge in its days to choose, and what people do with its ideas, each in a transaction of its own. */
class Scene {
    final Database database;
    final Clocks.Moving clock = Clocks.at("2026-11-23T09:00");
    final Person sponsor;
    final Person editor;
    final Challenge challenge;
    final Ideas ideas;
    final IdeaVersions versions;
    final Exposures exposures;
    final Comments comments;
    final Regroupings regroupings;

    Scene(Database database) {
        this.database = database;
        sponsor = Staff.hired(database, "Renée", Role.SPONSOR);
        editor = Staff.hired(database, "Carla", Role.COMMUNICATIONS);
        ideas = new Ideas(database.em(), clock);
        versions = new IdeaVersions(database.em(), clock);
        exposures = new Exposures(database.em(), ideas, clock);
        comments = new Comments(database.em());
        regroupings = new Regroupings(database.em(), clock);
        challenge = database.in(() -> Charters.kept(database, sponsor, clock));
    }

    Person hired(String name) {
        return Staff.hired(database, name);
    }

    long propose(Person author, String title) {
        clock.pass(Duration.ofSeconds(1));
        return database.in(() -> {
            Idea idea = new Idea(challenge, author, title, "Because it saves a lot.", clock);
            ideas.add(idea);
            return idea.id();
        });
    }

    boolean vote(Person person, long idea) {
        return database.in(() -> ideas.vote(ideas.get(idea), person));
    }

    boolean unvote(Person person, long idea) {
        return database.in(() -> ideas.unvote(ideas.get(idea), person));
    }

    long comment(Person person, long idea, Remark remark) {
        return database.in(() -> {
            Comment comment = new Comment(ideas.get(idea), person, remark, clock);
            comments.add(comment);
            return comment.id();
        });
    }

    void edit(long idea, String text) {
        clock.pass(Duration.ofSeconds(1));
        database.run(() -> {
            Idea locked = ideas.getLocked(idea);
            versions.edit(locked, locked.author(), locked.title(), text, locked.details(), locked.version());
        });
    }

    long askMerge(Person by, long one, long other) {
        return database.in(() -> regroupings
                .merge(one, other, by, new Words("Together", "Both at once."))
                .id());
    }

    boolean agree(Person person, long regrouping) {
        return database.in(() -> {
            List<Idea> sources = regroupings.get(regrouping).sources();
            int second = sources.size() > 1 ? sources.get(1).version() : 0;
            return regroupings.agree(regrouping, person, new Seen(sources.get(0).version(), second));
        });
    }

    /** Asked by the one author and agreed to by the other; gives the regrouping. */
    long merge(long one, long other) {
        long regrouping = askMerge(author(one), one, other);
        agree(author(other), regrouping);
        return regrouping;
    }

    long split(long idea) {
        return database.in(() -> regroupings
                .split(idea, author(idea), new Words("The rest", "What stays."), new Words("Apart", "What leaves."))
                .id());
    }

    boolean undo(Person person, long regrouping) {
        return database.in(() -> regroupings.undo(regrouping, person));
    }

    Person author(long idea) {
        return database.in(() -> {
            Person author = ideas.get(idea).author();
            author.roles();
            return author;
        });
    }

    List<Long> results(long regrouping) {
        return database.in(() ->
                regroupings.get(regrouping).results().stream().map(Idea::id).toList());
    }

    Set<Long> supporters(long idea) {
        return database.in(
                () -> ideas.voters(idea).stream().map(Person::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The ideas that a list shows, by id. */
    List<Long> shown() {
        return database.in(() -> ideas.page(challenge.id(), null, 100).items().stream()
                .map(idea -> idea.id())
                .sorted()
                .toList());
    }
}
