package org.prikbord.faults;

import jakarta.json.JsonValue;
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
    private static final Map<String, Kind> ALL = new TreeMap<>(IdeaKinds.all());

    static {
        ALL.putAll(TalkKinds.all());
        ALL.put(
                "post",
                (scene, by, text) -> Optional.of(TalkKinds.posted(Bodies.message(text))
                        .then(answer -> scene.posts().written(answer.id(), by))));
        ALL.put(
                "comment",
                (scene, by, text) -> scene.posts()
                        .fromAnother(by)
                        .map(post -> Piece.post("/feed/api/posts/" + post + "/comments", Bodies.comment(text))
                                .onceTold("comment", text)));
        ALL.put(
                "reaction",
                (scene, by, text) -> scene.posts()
                        .firstTimeFor(by, "reaction")
                        .map(post -> Piece.put("/feed/api/posts/" + post + "/reactions/heart")
                                .onceBy("reaction", "post_id = ?", post, by)));
        ALL.put(
                "saved",
                (scene, by, text) -> scene.posts()
                        .firstTimeFor(by, "saved")
                        .map(post -> Piece.put("/feed/api/posts/" + post + "/saved")
                                .onceBy("saved_post", "post_id = ?", post, by)));
        ALL.put(
                "asked",
                (scene, by, text) -> scene.posts()
                        .firstTimeFor(by, "asked")
                        .map(post -> Piece.post("/feed/api/posts/" + post + "/heard", JsonValue.EMPTY_JSON_OBJECT)
                                .onceBy("hearing_asker", "post_id = ?", post, by)
                                .once(
                                        "right count",
                                        "select count(*) from hearing h where h.post_id = ? and h.askers ="
                                                + " (select count(*) from hearing_asker a where a.post_id = h.post_id)",
                                        post)));
        ALL.put(
                "poll",
                (scene, by, text) -> Optional.of(TalkKinds.posted(Bodies.poll(text))
                        .then(answer -> scene.polls().written(answer.id(), by))));
        ALL.put(
                "voice",
                (scene, by, text) -> scene.polls()
                        .firstTimeFor(by, "voice")
                        .map(poll -> Piece.put("/feed/api/posts/" + poll + "/vote", Bodies.voice(0))
                                .onceBy("poll_vote", "post_id = ?", poll, by)
                                .once(
                                        "right count",
                                        "select count(*) from poll p join poll_option o on o.post_id = p.post_id"
                                                + " and o.place = 0 where p.post_id = ? and p.voices = o.votes and p.voices ="
                                                + " (select count(*) from poll_vote v where v.post_id = p.post_id)",
                                        poll)));
        ALL.put(
                "kudos",
                (scene, by, text) ->
                        Optional.of(Piece.post("/kudos/api/kudos", Bodies.kudos(text, scene.colleagueOf(by)))
                                .onceTold("kudos", text)
                                .onceEchoed("kudos", text)));
        ALL.put(
                "report",
                (scene, by, text) -> scene.posts()
                        .firstTimeByAnother(by, "report")
                        .map(post -> Piece.post("/ideas/api/reports", Bodies.report("post", post, text))
                                .once("report", "select count(*) from report where words = ?", text)
                                .once(
                                        "matter",
                                        "select count(*) from matter where subject_kind = 'post' and subject_id = ?",
                                        post)));
    }

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
