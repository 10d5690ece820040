package org.prikbord.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.Settings;
import org.prikbord.model.base.SignedIn;
import org.prikbord.web.kept.Hole;
import org.prikbord.web.kept.KeptAnswers;

/** What the frame round every page shows: <code>#{site.…}</code>. */
@Named("site")
@RequestScoped
public class SitePage {
    private static final List<String> DESK = List.of("/desk", "/words", "/trail", "/remind");

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Settings settings;

    /** The path of this portlet, such as <code>/feed</code>. */
    public String getContext() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath();
    }

    /** Whether the sample people sign in with a password that everybody knows. */
    public boolean isDemo() {
        return settings.demo();
    }

    /** The password of the sample people; only in the demo. */
    public String getDemoPassword() {
        return settings.demoPassword().orElse("");
    }

    public String getCompany() {
        return settings.company();
    }

    /** The origins of pages that may hold the widgets, beside our own. */
    public String getOrigins() {
        return String.join(" ", settings.embedOrigins());
    }

    /** How many hours a sign-in holds: what a device keeps for its reader, it keeps no longer. */
    public long getSessionHours() {
        return settings.session().toHours();
    }

    /** Whether there is an end to the kudos that people have to give. */
    public boolean isKudosLimited() {
        return settings.kudos().limited();
    }

    /** How large a file may be that goes with a post or an idea, in MB. */
    public int getFileMostMb() {
        return settings.fileMostMb();
    }

    /** The same of a video on a post. */
    public int getVideoMostMb() {
        return settings.videoMostMb();
    }

    public boolean isSignedIn() {
        return currentPerson.get().isPresent();
    }

    /** Null when nobody is signed in. */
    public String getUserName() {
        return isMarked()
                ? Hole.USER_NAME.mark()
                : currentPerson.get().map(SignedIn::userName).orElse(null);
    }

    /** Given and family name; empty when nobody is signed in. */
    public String getName() {
        return isMarked()
                ? Hole.NAME.mark()
                : currentPerson.get().map(SignedIn::name).orElse("");
    }

    /** Whether the person may import people. */
    public boolean isAdministrator() {
        return is(Role.ADMINISTRATOR);
    }

    /** Whether the person works for communications. */
    public boolean isCommunications() {
        return is(Role.COMMUNICATIONS);
    }

    /** Whether this page belongs to the desk. */
    public boolean isDesk() {
        String view = FacesContext.getCurrentInstance().getExternalContext().getRequestServletPath();
        return "/ideas".equals(getContext()) && DESK.stream().anyMatch(view::startsWith);
    }

    /** Whether the person may open a challenge. */
    public boolean isChallenger() {
        return is(Role.COMMUNICATIONS) || is(Role.SPONSOR);
    }

    /**
     * For the bean of a portlet's front page: it is the same for all who have the same roles and read the same language,
     * but for what this bean says of the person.
     */
    public void keepForAll() {
        attributes().put(KeptAnswers.SAME_FOR_ALL, Boolean.TRUE);
    }

    private static boolean isMarked() {
        return attributes().containsKey(Hole.MARKED);
    }

    private static Map<String, Object> attributes() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestMap();
    }

    private boolean is(Role role) {
        return currentPerson.get().map(person -> person.isAny(role)).orElse(false);
    }
}
