package org.prikbord.feed.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.prikbord.feed.HelpService;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.help.HelpCalls;
import org.prikbord.model.help.HelpFigures;
import org.prikbord.model.help.HelpRow;
import org.prikbord.web.text.Markdown;

/** <code>help.xhtml</code>: the help line: what waits for help, what was solved, and how long people wait. */
@Named
@RequestScoped
public class HelpPage {
    private static final int LONGEST_LINE = 160;

    @Inject
    private HelpService service;

    @Inject
    private Markdown markdown;

    @Inject
    private CurrentPerson currentPerson;

    private List<Part> parts = List.of();
    private HelpFigures figures;
    private boolean bare;

    /**
     * A part of the page.
     *
     * @param key of its title
     * @param waiting whether its questions wait for help
     */
    public record Part(String key, boolean waiting, List<Row> rows) {}

    /**
     * A question in the list.
     *
     * @param line the beginning of what it says
     * @param asked whether the person is asked to help
     * @param mine whether the person asked it
     */
    public record Row(HelpRow row, String line, HelpItem help, boolean asked, boolean mine) {}

    /** Reads them. */
    public void load() {
        HelpService.Line all = service.line();
        figures = all.figures();
        bare = all.waiting().isEmpty();
        List<Row> waiting = all.waiting().stream()
                .map(row -> row(row, all.asked().contains(row.call().postId())))
                .toList();
        parts = List.of(
                        new Part(
                                "help.page.yours",
                                true,
                                waiting.stream().filter(Row::asked).toList()),
                        new Part(
                                "help.page.waiting",
                                true,
                                waiting.stream().filter(row -> !row.asked()).toList()),
                        new Part(
                                "help.page.solved",
                                false,
                                all.solved().stream()
                                        .map(row -> row(row, false))
                                        .toList()))
                .stream()
                .filter(part -> !part.rows().isEmpty())
                .toList();
    }

    private Row row(HelpRow row, boolean asked) {
        return new Row(
                row,
                markdown.firstLine(row.text(), LONGEST_LINE),
                new HelpItem(row.call(), row.solved(), null),
                asked,
                row.author().id() == currentPerson.required().personId());
    }

    public List<Part> getParts() {
        return parts;
    }

    public HelpFigures getFigures() {
        return figures;
    }

    /** Whether nobody waits for help. */
    public boolean isBare() {
        return bare;
    }

    /** Of how many days it is told how long people wait. */
    public int getDays() {
        return HelpCalls.DAYS;
    }

    /** Of fewer answers nothing is told. */
    public int getFewest() {
        return HelpFigures.FEWEST;
    }
}
