package org.prikbord.feed.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prikbord.feed.NoticeService;
import org.prikbord.model.base.Keys;
import org.prikbord.model.mail.MailPace;
import org.prikbord.model.notice.NoticeTopic;
import org.prikbord.web.page.Attempt;

/** <code>notice-choices.xhtml</code>: of what the person wants to be told. */
@Named
@RequestScoped
public class NoticeChoicesPage {
    @Inject
    private NoticeService notices;

    @Inject
    private HoursForm hours;

    @Inject
    private Attempt attempt;

    private Set<NoticeTopic> off = Set.of();
    private MailPace mail;
    private List<Choice> paces = List.of();

    /** Something to be told of, and whether the person is. */
    public record Choice(String key, boolean on) {}

    @PostConstruct
    void read() {
        Map<String, String[]> sent =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
        off = FacesContext.getCurrentInstance().isPostback()
                ? without(sent.getOrDefault("on", new String[0]))
                : notices.off();
        mail = FacesContext.getCurrentInstance().isPostback()
                ? Keys.find(MailPace.class, sent.getOrDefault("mail", new String[] {""})[0])
                        .orElse(null)
                : notices.mail();
        paces = paces();
    }

    private static Set<NoticeTopic> without(String... on) {
        Set<NoticeTopic> off = EnumSet.allOf(NoticeTopic.class);
        Arrays.stream(on).forEach(key -> Keys.find(NoticeTopic.class, key).ifPresent(off::remove));
        return off;
    }

    /** Saves and goes back to the notices. */
    public void save() throws IOException {
        if (attempt.to(this::keep)) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/feed/notices");
        }
    }

    private void keep() {
        if (mail == null) {
            notices.switchOff(off);
        } else {
            notices.choose(off, mail, hours.chosen());
        }
    }

    /** Nothing for whom no mail reaches. */
    public List<Choice> getMail() {
        return paces;
    }

    private List<Choice> paces() {
        if (!notices.hasMail()) {
            return List.of();
        }
        return Arrays.stream(MailPace.values())
                .map(pace -> new Choice(pace.key(), pace == mail))
                .toList();
    }

    public List<Choice> getChoices() {
        return Arrays.stream(NoticeTopic.values())
                .map(topic -> new Choice(topic.key(), !off.contains(topic)))
                .toList();
    }
}
