package org.prikbord.faults;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.prikbord.harness.Bodies;

/**
 * The kinds of content. One entry says how it is written, how it is counted and what follows from it, each found by a
 * text that nothing else has; a new kind, or a new consequence such as a mail, is one more line.
 */
final class Kinds {
    private static final String COMMENT = "select count(*) from comment where text = ?";
    private static final String NOTICE = "select count(*) from notice where kind = ? and detail = ?";
    private static final String ECHO = "select count(*) from post where kind = ? and text = ?";
    private static final String BY = " and person_id = (select id from person where user_name = ?)";

    private static final Map<String, Kind> ALL = new TreeMap<>(Map.of(
            "post",
                    (scene, by, text) -> Optional.of(Piece.post("/feed/api/posts", Bodies.message(text))
                            .once("post", "select count(*) from post where text = ?", text)
                            .then(answer -> scene.posts().written(answer.id(), by))),
            "comment",
                    (scene, by, text) -> scene.posts()
                            .fromAnother(by)
                            .map(post -> Piece.post("/feed/api/posts/" + post + "/comments", Bodies.comment(text))
                                    .once("comment", COMMENT, text)
                                    .once("notice", NOTICE, "comment", text)),
            "reaction",
                    (scene, by, text) -> scene.posts()
                            .firstTimeFor(by, "reaction")
                            .map(post -> Piece.put("/feed/api/posts/" + post + "/reactions/heart")
                                    .once(
                                            "reaction",
                                            "select count(*) from reaction where post_id = ?" + BY,
                                            post,
                                            by)),
            "kudos",
                    (scene, by, text) ->
                            Optional.of(Piece.post("/kudos/api/kudos", Bodies.kudos(text, scene.colleagueOf(by)))
                                    .once("kudos", "select count(*) from kudos where text = ?", text)
                                    .once("notice", NOTICE, "kudos", text)
                                    .once("echo", ECHO, "kudos", text)),
            "idea",
                    (scene, by, text) ->
                            Optional.of(Piece.post(scene.challengePath() + "/ideas", Bodies.idea(text, text))
                                    .once("idea", "select count(*) from idea where title = ?", text)
                                    .once("notice", NOTICE, "idea", text)
                                    .then(answer -> scene.ideas().written(answer.id(), by))),
            "vote",
                    (scene, by, text) -> scene.ideas()
                            .firstTimeFor(by, "vote")
                            .map(idea -> Piece.put("/ideas/api/ideas/" + idea + "/vote")
                                    .once("vote", "select count(*) from vote where idea_id = ?" + BY, idea, by)),
            "idea comment",
                    (scene, by, text) -> scene.ideas()
                            .fromAnother(by)
                            .map(idea -> Piece.post("/ideas/api/ideas/" + idea + "/comments", Bodies.comment(text))
                                    .once("comment", COMMENT, text)
                                    .once("notice", NOTICE, "comment", text)),
            "decision",
                    (scene, by, text) -> scene.ideas()
                            .takenAway(by)
                            .map(idea -> Piece.put(
                                            "/ideas/api/ideas/" + idea + "/decision", Bodies.decision("chosen", text))
                                    .as(scene.sponsor())
                                    .once("decision", "select count(*) from decision where reason = ?", text)
                                    .once(
                                            "notice to the author",
                                            "select count(*) from notice n join idea i on i.id = n.subject_id"
                                                    + " and i.author_id = n.recipient_id where n.kind = 'decision' and i.id = ?",
                                            idea)
                                    .once("echo", ECHO, "decision", text))));

    private Kinds() {}

    /** How one is written. */
    @FunctionalInterface
    interface Kind {
        /**
         * The next of this kind.
         *
         * @param by the user name of who writes
         * @param text what nothing else says
         * @return empty when there is nothing yet that it could be written about
         */
        Optional<Piece> next(Scene scene, String by, String text);
    }

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    static Kind named(String name) {
        return ALL.get(name);
    }
}
