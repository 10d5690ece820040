package org.prikbord.ideas.page;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.Text;
import org.prikbord.model.desk.AnswerNeeds;
import org.prikbord.model.desk.AppealNeeds;
import org.prikbord.model.desk.CarryNeeds;
import org.prikbord.model.desk.EndingNeeds;
import org.prikbord.model.desk.Need;
import org.prikbord.model.desk.RevivalNeeds;
import org.prikbord.model.desk.RulingNeeds;
import org.prikbord.model.desk.TwinNeeds;
import org.prikbord.model.desk.UnmaskingNeeds;
import org.prikbord.model.moderation.ContentKind;
import org.prikbord.web.text.Dates;
import org.prikbord.web.text.Texts;

/** Writes the lines of the desk in the reader's language. A kind that it has no words for leads to what it is about. */
@RequestScoped
public class DeskRows {
    private static final int TITLE = 70;
    private static final String UNSEEN = "unseen";
    private static final String STALLED = "stalled";
    private static final Duration LATE = Duration.ofDays(2);

    @Inject
    private Texts texts;

    @Inject
    private Dates dates;

    @Inject
    private Where where;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Clock clock;

    /** The line for a need; open when its id is among those. */
    DeskRow of(Need need, String openKind, Set<Long> open) {
        boolean isOpen = need.kind().equals(openKind) && open.contains(need.id());
        return new DeskRow(
                need,
                Text.shortened(words(need.about()), TITLE),
                texts.get("desk.about." + need.about().kind()
                        + (need.about().under() == null
                                ? ""
                                : "." + need.about().under())),
                sign(need),
                why(need),
                need.person().name(),
                waits(need),
                isLate(need),
                act(need),
                to(need),
                where.of(need.about()),
                isOpen);
    }

    /** What it says, on one line: of an idea its title, which comes first; its text would only make the row longer. */
    static String words(Need.About about) {
        return about.kind().equals(ContentKind.IDEA.key())
                ? about.words()
                        .strip()
                        .lines()
                        .findFirst()
                        .map(DeskRows::oneLine)
                        .orElse("")
                : oneLine(about.words());
    }

    private static String oneLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    private static String sign(Need need) {
        return switch (need.kind()) {
            case RulingNeeds.KIND -> "flag";
            case AppealNeeds.KIND -> "reload";
            case EndingNeeds.KIND -> "calendar";
            case UNSEEN -> "eye";
            case TwinNeeds.KIND -> "people";
            case CarryNeeds.KIND -> "check";
            case UnmaskingNeeds.KIND -> "people";
            default -> "clock";
        };
    }

    private String why(Need need) {
        return switch (need.kind()) {
            case RulingNeeds.KIND -> reported(need);
            case AppealNeeds.KIND -> texts.of("desk.why.appeal", need.person().name());
            case UnmaskingNeeds.KIND ->
                texts.of("desk.why.unmasking", need.person().name());
            case AnswerNeeds.KIND ->
                texts.of(need.reasons().contains("overdue") ? "desk.why.overdue" : "desk.why.answer", need.number());
            case RevivalNeeds.KIND ->
                need.reasons().stream().findFirst().map(this::revival).orElseGet(() -> texts.get("desk.why.revived"));
            case EndingNeeds.KIND -> texts.of("desk.why.ending", need.number());
            case UNSEEN, STALLED -> texts.of("desk.why." + need.kind(), need.number());
            case TwinNeeds.KIND ->
                texts.of("desk.why.twins", Text.shortened(oneLine(need.reasons().get(0)), TITLE));
            case CarryNeeds.KIND -> texts.get("desk.why.carry." + need.reasons().get(0));
            default -> texts.of("desk.why.other", need.number());
        };
    }

    private String revival(String condition) {
        return texts.of("desk.why.revival", Text.shortened(condition, TITLE));
    }

    private String reported(Need need) {
        String reasons = need.reasons().stream()
                .map(reason -> texts.get("desk.reason." + reason))
                .collect(joining(", "));
        return need.number() == 0 ? reasons : texts.of("desk.why.reported", reasons, need.number());
    }

    private String waits(Need need) {
        LocalDate since = LocalDate.ofInstant(need.since(), clock.getZone());
        long days = -dates.daysUntil(since);
        if (need.kind().equals(EndingNeeds.KIND)) {
            return texts.of(
                    "desk.until", dates.day(LocalDate.ofInstant(need.since().minusNanos(1), clock.getZone())));
        }
        if (days <= 0) {
            Duration waited = Duration.between(need.since(), clock.instant());
            return texts.of("desk.waits.today", waited.toHours());
        }
        return texts.of("desk.waits.days", days);
    }

    private boolean isLate(Need need) {
        boolean urgent = need.kind().equals(RulingNeeds.KIND) && need.reasons().contains("hidden");
        return urgent || need.since().isBefore(clock.instant().minus(LATE));
    }

    private String act(Need need) {
        return switch (need.kind()) {
            case RulingNeeds.KIND -> "rule";
            case AppealNeeds.KIND, UnmaskingNeeds.KIND ->
                need.person().id() == currentPerson.required().personId() ? "read" : "decide";
            case AnswerNeeds.KIND -> need.reasons().contains("reminded") ? "reminded" : "remind";
            case TwinNeeds.KIND -> "compare";
            case RevivalNeeds.KIND -> "answer";
            default -> "open";
        };
    }

    private String to(Need need) {
        return switch (need.kind()) {
            case RulingNeeds.KIND -> "/ideas/desk?open=ruling&item=" + need.id();
            case AppealNeeds.KIND -> "/ideas/desk?open=appeal&item=" + need.id();
            case UnmaskingNeeds.KIND -> "/ideas/unmask?id=" + need.about().id();
            case AnswerNeeds.KIND -> "/ideas/remind?id=" + need.id();
            case UNSEEN, STALLED -> "/ideas/quiet?id=" + need.id() + "&how=" + need.kind();
            case TwinNeeds.KIND -> "/ideas/twins?id=" + need.id();
            case CarryNeeds.KIND -> "/ideas/delivery?id=" + need.id();
            case RevivalNeeds.KIND -> "/ideas/answer?id=" + need.id();
            default -> where.of(need.about());
        };
    }
}
