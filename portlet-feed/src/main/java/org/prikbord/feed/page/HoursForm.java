package org.prikbord.feed.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.prikbord.feed.NoticeService;
import org.prikbord.model.mail.Hours;
import org.prikbord.web.text.Language;

/** The part of <code>notice-choices.xhtml</code> that says in which hours mail may come; what was sent stays as it was. */
@Named
@RequestScoped
public class HoursForm {
    private static final String OWN = "own";

    @Inject
    private NoticeService notices;

    @Inject
    private Language language;

    private Hours company;
    private boolean own;
    private int from;
    private int until;
    private Set<DayOfWeek> days;

    /** Something to choose from, and whether it is chosen. */
    public record Choice(String key, String name, boolean on) {}

    @PostConstruct
    void read() {
        Map<String, String[]> sent =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
        company = notices.companyHours();
        if (FacesContext.getCurrentInstance().isPostback()) {
            own = OWN.equals(first(sent, "hours"));
            from = hour(first(sent, "from"));
            until = hour(first(sent, "until"));
            days = Hours.days(Arrays.asList(sent.getOrDefault("day", new String[0])));
        } else {
            Hours now = notices.hours();
            own = notices.hasOwnHours();
            from = now.from();
            until = now.until();
            days = now.days();
        }
    }

    private static String first(Map<String, String[]> sent, String name) {
        return sent.getOrDefault(name, new String[] {""})[0];
    }

    private static int hour(String typed) {
        return typed.matches("\\d{1,2}") ? Integer.parseInt(typed) : -1;
    }

    /** What was sent, or null for the hours of the company; a broken rule for no hours at all. */
    Hours chosen() {
        return own ? new Hours(from, until, days) : null;
    }

    public boolean isOwn() {
        return own;
    }

    /** When it begins for those who have not chosen. */
    public String getCompanyFrom() {
        return clock(company.from());
    }

    public String getCompanyUntil() {
        return clock(company.until());
    }

    /** The days of the company, in the order of the week. */
    public String getCompanyDays() {
        return week(company.days()).stream()
                .filter(Choice::on)
                .map(Choice::name)
                .collect(Collectors.joining(", "));
    }

    public List<Choice> getBegins() {
        return hours(0, 23, from);
    }

    public List<Choice> getEnds() {
        return hours(1, 24, until);
    }

    public List<Choice> getWeek() {
        return week(days);
    }

    private List<Choice> week(Collection<DayOfWeek> chosen) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Choice(
                        Hours.key(day), day.getDisplayName(TextStyle.FULL, language.locale()), chosen.contains(day)))
                .toList();
    }

    private static List<Choice> hours(int first, int last, int chosen) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(hour -> new Choice(String.valueOf(hour), clock(hour), hour == chosen))
                .toList();
    }

    private static String clock(int hour) {
        return "%02d:00".formatted(hour);
    }
}
