package org.prikbord.feed.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prikbord.feed.PlanService;
import org.prikbord.model.attachment.PostFile;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.Settings;
import org.prikbord.model.file.PictureView;
import org.prikbord.model.person.PersonView;
import org.prikbord.model.person.TeamView;
import org.prikbord.model.plan.Departures;
import org.prikbord.model.plan.PlannedView;
import org.prikbord.model.post.Lesson;
import org.prikbord.web.text.Markdown;
import org.prikbord.web.text.Texts;

/** <code>planned.xhtml</code>: what the person posts later, and what they posted and is gone. */
@Named
@RequestScoped
public class PlannedPage {
    private static final int LONGEST_LINE = 120;

    @Inject
    private PlanService service;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Markdown markdown;

    @Inject
    private Texts texts;

    @Inject
    private Settings settings;

    private List<Plan> plans = List.of();
    private List<Past> gone = List.of();

    /**
     * A planned post, ready to be drawn.
     *
     * @param mine whether the person wrote it
     * @param html the text as safe HTML
     * @param moment when it goes out, in the company's zone
     * @param trouble why it did not go out, in a sentence; empty when nothing is wrong
     */
    public record Plan(PlannedView view, boolean mine, String html, LocalDateTime moment, String trouble) {
        /** A part of a lesson: the name of its field, the key of its label, and its words. */
        public record Part(String name, String key, String words) {}

        public long id() {
            return view.id();
        }

        public int version() {
            return view.version();
        }

        public String author() {
            return view.author().name();
        }

        /** Under whose name it is to stand; null for the author's own. */
        public PersonView inNameOf() {
            return view.inNameOf();
        }

        public String kindKey() {
            return "composer." + view.kind().key();
        }

        public String text() {
            return view.text();
        }

        public Instant goesOut() {
            return view.goesOutAt();
        }

        public LocalDate lastDay() {
            return view.lastDay();
        }

        public LocalDate dueOn() {
            return view.dueOn();
        }

        /** What it teaches; null for every kind but a lesson. */
        public Lesson lesson() {
            return view.lesson();
        }

        public List<Part> parts() {
            Lesson lesson = view.lesson();
            return lesson == null
                    ? List.of()
                    : List.of(
                            new Part("happened", "lesson.happened", lesson.happened()),
                            new Part("learned", "lesson.learned", lesson.learned()),
                            new Part("next", "lesson.next", lesson.next()));
        }

        public List<String> options() {
            return view.options();
        }

        public List<PictureView> pictures() {
            return view.pictures();
        }

        public List<PostFile> files() {
            return PostFile.downloads(view.files());
        }

        public PostFile film() {
            return PostFile.film(view.files()).orElse(null);
        }

        /** The names of the teams that it is for, in one line; empty when it is for everybody. */
        public String audience() {
            return TeamView.names(view.audience());
        }

        /** Whether it could not go out. */
        public boolean stopped() {
            return !view.trouble().isEmpty();
        }
    }

    /** A post that is gone: the beginning of what it says, and since when. */
    public record Past(long id, String line, Instant goneAt) {}

    /** Reads both. */
    public void load() {
        plans = service.planned().stream().map(this::plan).toList();
        gone = service.gone().stream().map(this::past).toList();
    }

    private Plan plan(PlannedView view) {
        LocalDateTime moment =
                LocalDateTime.ofInstant(view.goesOutAt(), settings.zone()).truncatedTo(ChronoUnit.MINUTES);
        boolean mine = view.author().id() == currentPerson.required().personId();
        String whole = Stream.of(
                        view.text(), view.lesson() == null ? "" : view.lesson().words())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return new Plan(view, mine, markdown.html(whole), moment, told(view.trouble()));
    }

    private String told(List<String> trouble) {
        return trouble.isEmpty()
                ? ""
                : texts.of(trouble.get(0), trouble.subList(1, trouble.size()).toArray());
    }

    private Past past(Departures.Gone post) {
        return new Past(post.id(), markdown.firstLine(post.text(), LONGEST_LINE), post.goneAt());
    }

    public List<Plan> getPlans() {
        return plans;
    }

    public List<Past> getGone() {
        return gone;
    }

    /** Whether there is neither. */
    public boolean isBare() {
        return plans.isEmpty() && gone.isEmpty();
    }
}
