package org.prikbord.faults;

import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Optional;
import org.prikbord.faults.Kinds.Kind;
import org.prikbord.harness.Bodies;

/** The {@link Kinds} of content that challenges have. */
final class IdeaKinds {
    private static final String API = "/ideas/api/ideas/";

    private IdeaKinds() {}

    static Map<String, Kind> all() {
        return Map.of(
                "idea", IdeaKinds::idea,
                "vote", IdeaKinds::vote,
                "idea comment", (scene, by, text) -> comment(scene, by, text, ""),
                "argument", (scene, by, text) -> comment(scene, by, text, "against"),
                "hand", IdeaKinds::hand,
                "card", IdeaKinds::card,
                "decision", IdeaKinds::decision,
                "owner", IdeaKinds::owner);
    }

    private static Optional<Piece> idea(Scene scene, String by, String text) {
        return Optional.of(Piece.post(scene.challengePath() + "/ideas", Bodies.idea(text, text))
                .once("idea", "select count(*) from idea where title = ?", text)
                .onceNoticed("idea", text)
                .then(answer -> scene.ideas().written(answer.id(), by)));
    }

    private static Optional<Piece> vote(Scene scene, String by, String text) {
        return scene.ideas()
                .firstTimeFor(by, "vote")
                .map(idea -> Piece.put(API + idea + "/vote").onceBy("vote", "idea_id = ?", idea, by));
    }

    private static Optional<Piece> comment(Scene scene, String by, String text, String stance) {
        return scene.ideas()
                .fromAnother(by)
                .map(idea -> Piece.post(API + idea + "/comments", Bodies.argument(text, stance))
                        .onceTold("comment", text));
    }

    /** Asks for a card; the same again until it is answered. */
    private static Optional<Piece> hand(Scene scene, String by, String text) {
        return scene.cards().has(by)
                ? Optional.empty()
                : Optional.of(Piece.post(scene.challengePath() + "/deck", JsonValue.EMPTY_JSON_OBJECT)
                        .then(answer -> scene.cards().dealt(by, answer)));
    }

    private static Optional<Piece> card(Scene scene, String by, String text) {
        return scene.cards()
                .takenBy(by)
                .map(idea -> Piece.put(API + idea + "/card", Bodies.card("yes"))
                        .onceBy("exposure", "answer = 'yes' and idea_id = ?", idea, by)
                        .onceBy("vote", "idea_id = ?", idea, by)
                        .then(answer -> scene.cards().dealt(by, answer)));
    }

    private static Optional<Piece> decision(Scene scene, String by, String text) {
        return scene.ideas()
                .takenAway()
                .map(idea -> Piece.put(API + idea + "/decision", Bodies.decision("chosen", text))
                        .as(scene.sponsor())
                        .once("decision", "select count(*) from decision where reason = ?", text)
                        .once(
                                "notice to the author",
                                "select count(*) from notice n join idea i on i.id = n.subject_id"
                                        + " and i.author_id = n.recipient_id where n.kind = 'decision' and i.id = ?",
                                idea)
                        .onceEchoed("decision", text)
                        .then(answer -> scene.chosen().written(idea, by)));
    }

    /** Names who carries out what was chosen. */
    private static Optional<Piece> owner(Scene scene, String by, String text) {
        return scene.chosen()
                .takenAway()
                .map(idea -> Piece.put(API + idea + "/delivery", Bodies.owner(by))
                        .as(scene.sponsor())
                        .once("delivery", "select count(*) from delivery where idea_id = ?", idea));
    }
}
