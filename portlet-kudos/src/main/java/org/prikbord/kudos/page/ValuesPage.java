package org.prikbord.kudos.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import org.prikbord.kudos.ValueService;
import org.prikbord.model.kudos.ValueView;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.text.Language;
import org.prikbord.web.text.Languages;

/** <code>values.xhtml</code>: what the company stands for, for who says what that is. */
@Named
@RequestScoped
public class ValuesPage {
    private static final Logger LOG = Logger.getLogger(ValuesPage.class.getName());
    private static final Set<String> SAID = Set.of("added", "saved", "moved", "ended", "again");

    @Inject
    private ValueService values;

    @Inject
    private Language language;

    @Inject
    private Attempt attempt;

    private final List<Row> offered = new ArrayList<>();
    private final List<Row> ended = new ArrayList<>();
    private String said;

    /**
     * A value in the list.
     *
     * @param names what it is called in each language; null where it is as in English
     * @param above the key of the one before it
     * @param below the key of the one that follows the one behind it; both are empty where there is none
     */
    public record Row(Notes.Value value, List<Called> names, String above, String below, boolean first, boolean last) {
        public Row {
            names = List.copyOf(names);
        }
    }

    /** A name in one language. */
    public record Called(String language, String name) {}

    /** Reads the values; also before one of their buttons is decoded. */
    @PostConstruct
    void load() {
        List<ValueView> all = values.all();
        List<ValueView> inUse = all.stream().filter(ValueView::inUse).toList();
        for (int i = 0; i < inUse.size(); i++) {
            offered.add(row(inUse.get(i), key(inUse, i - 1), key(inUse, i + 2), i == 0, i == inUse.size() - 1));
        }
        all.stream().filter(value -> !value.inUse()).forEach(value -> ended.add(row(value, "", "", true, true)));
    }

    private static String key(List<ValueView> all, int place) {
        return place < 0 || place >= all.size() ? "" : all.get(place).key();
    }

    private Row row(ValueView view, String above, String below, boolean first, boolean last) {
        List<Called> names = Languages.ALL.stream()
                .map(tag -> new Called(tag, view.names().get(tag)))
                .toList();
        Notes.Value value = new Notes.Value(view.key(), view.name(language.locale()), view.icon(), view.colour());
        return new Row(value, names, above, below, first, last);
    }

    /** Sees before anything is shown that the person may: asking for the bean is enough. */
    public void arrive() {
        LOG.finest("The values are shown");
    }

    /** Puts the one whose button was pressed before the one that stood above it. */
    public void up() throws IOException {
        if (!sent("above").isEmpty()) {
            act(() -> values.move(sent("value"), sent("above")), "moved");
        }
    }

    /** Puts it behind the one that stood below it. */
    public void down() throws IOException {
        act(() -> values.move(sent("value"), sent("below").isEmpty() ? null : sent("below")), "moved");
    }

    /** Offers it no longer. */
    public void end() throws IOException {
        act(() -> values.end(sent("value")), "ended");
    }

    /** Offers it again. */
    public void beginAgain() throws IOException {
        act(() -> values.beginAgain(sent("value")), "again");
    }

    /** Goes to where it stands now, so that who has no mouse goes on from there. */
    private void act(Runnable work, String told) throws IOException {
        String key = sent("value");
        if (attempt.to(work)) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/kudos/values?said=" + told + "#value-" + key);
        }
    }

    private static String sent(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault(name, "");
    }

    /** Those that are offered, in their order. */
    public List<Row> getOffered() {
        return offered;
    }

    /** Those that are not any more. */
    public List<Row> getEnded() {
        return ended;
    }

    /** What has just been done; null for nothing. */
    public String getTold() {
        return said != null && SAID.contains(said) ? said : null;
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }
}
