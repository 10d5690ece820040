package org.prikbord.faults;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.prikbord.faults.Kinds.Kind;
import org.prikbord.harness.Bodies;

/** The {@link Kinds} of content that the feed has beside what is said and answered: what is planned, called for, brought. */
final class TalkKinds {
    private TalkKinds() {}

    static Map<String, Kind> all() {
        return Map.of(
                "lesson", (scene, by, text) -> Optional.of(posted(Bodies.lesson(text))),
                "announcement", TalkKinds::announcement,
                "mention", TalkKinds::mention,
                "call", TalkKinds::call,
                "plan", TalkKinds::plan,
                "follow", TalkKinds::follow,
                "file", TalkKinds::file,
                "attached", TalkKinds::attached,
                "circle", TalkKinds::circle,
                "share", TalkKinds::share);
    }

    /** A post, which is there once with what it says. */
    static Piece posted(JsonObject post) {
        return Piece.post("/feed/api/posts", post)
                .once("post", "select count(*) from post where text = ?", post.getString("text"));
    }

    /** Must be read, of a sponsor. */
    private static Optional<Piece> announcement(Scene scene, String by, String text) {
        LocalDate due = Bodies.tomorrow().toLocalDate().plusDays(6);
        return Optional.of(posted(Bodies.announcement(text, due)).as(scene.sponsor()));
    }

    /** Tells whom it names, once. */
    private static Optional<Piece> mention(Scene scene, String by, String text) {
        String named = "@" + scene.colleagueOf(by) + " " + text;
        return Optional.of(posted(Bodies.message(named))
                .once(
                        "mention",
                        "select count(*) from mention m join post p on p.id = m.post_id where p.text = ?",
                        named)
                .once(
                        "notice",
                        "select count(*) from notice n join post p on p.id = n.subject_id where n.kind = 'mentioned'"
                                + " and p.text = ?",
                        named));
    }

    /** A question that cannot wait. */
    private static Optional<Piece> call(Scene scene, String by, String text) {
        return Optional.of(posted(Bodies.urgent(Bodies.question(text)))
                .once(
                        "call for help",
                        "select count(*) from help_call h join post p on p.id = h.post_id where p.text = ?",
                        text));
    }

    private static Optional<Piece> plan(Scene scene, String by, String text) {
        return Optional.of(Piece.post("/feed/api/planned", Bodies.later(Bodies.message(text), Bodies.tomorrow()))
                .once("plan", "select count(*) from planned_post where text = ?", text));
    }

    private static Optional<Piece> follow(Scene scene, String by, String text) {
        return scene.posts()
                .firstTimeFor(by, "follow")
                .map(post -> Piece.put("/feed/api/attention/follow/post/" + post)
                        .onceBy("attention", "kind = 'post' and not muted and subject_id = ?", post, by));
    }

    private static Optional<Piece> file(Scene scene, String by, String text) {
        String name = text.replace(' ', '_') + ".txt";
        return Optional.of(
                Piece.upload("/feed/api/files?name=" + name, text.getBytes(StandardCharsets.UTF_8), "text/plain")
                        .once("file", "select count(*) from attachment where name = ?", name)
                        .then(answer -> scene.files().written(answer.id(), by)));
    }

    /** Posts a file that was brought before. */
    private static Optional<Piece> attached(Scene scene, String by, String text) {
        return scene.files()
                .takenFrom(by)
                .map(file -> posted(Json.createObjectBuilder(Bodies.message(text))
                                .add(
                                        "files",
                                        Json.createArrayBuilder()
                                                .add(Json.createObjectBuilder().add("id", file)))
                                .build())
                        .once(
                                "file of the post",
                                "select count(*) from attachment a join post p on p.id = a.post_id where p.text = ?",
                                text));
    }

    /** Passes on what somebody else wrote, who hears of it. */
    private static Optional<Piece> share(Scene scene, String by, String text) {
        JsonObject words = Json.createObjectBuilder().add("text", text).build();
        return scene.posts()
                .fromAnother(by)
                .map(post -> Piece.post("/feed/api/posts/" + post + "/shares", words)
                        .once("share", "select count(*) from post where text = ? and shared_id = ?", text, post)
                        .once(
                                "notice",
                                "select count(*) from notice n join post p on cast(p.id as varchar) = n.detail_key"
                                        + " where n.kind = 'shared' and p.text = ?",
                                text));
    }

    private static Optional<Piece> circle(Scene scene, String by, String text) {
        return Optional.of(Piece.post("/feed/api/circles", Bodies.circle(text, "open"))
                .once("circle", "select count(*) from team where name = ?", text)
                .once(
                        "keeper of the circle",
                        "select count(*) from circle_member m join team t on t.id = m.team_id where t.name = ?",
                        text));
    }
}
