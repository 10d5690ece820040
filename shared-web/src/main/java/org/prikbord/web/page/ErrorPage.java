package org.prikbord.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import java.util.regex.Pattern;
import org.prikbord.web.text.Texts;

/** What <code>error.xhtml</code> says: what happened, whose fault it is not, and the number to quote. */
@Named
@RequestScoped
public class ErrorPage {
    private static final Pattern REFERENCE = Pattern.compile("\\d{4}-\\d{4}");
    private static final Map<Integer, String> KEYS =
            Map.of(400, "400", 403, "403", 404, "404", 405, "405", 413, "413", 503, "503");

    @Inject
    private Texts texts;

    /** The headline. */
    public String getTitle() {
        return texts.get("error." + key() + ".title");
    }

    /** A sentence on what to do. */
    public String getSentence() {
        return texts.get("error." + key() + ".text");
    }

    /** The number that the log entry has too; null when there is none. */
    public String getReference() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        Object reference = external.getRequestMap().get(FaultAnswer.REFERENCE);
        String told = reference == null ? external.getRequestParameterMap().get("ref") : reference.toString();
        return told != null && REFERENCE.matcher(told).matches() ? told : null;
    }

    /** What the texts for this status are filed under. */
    static String keyOf(int status) {
        return KEYS.getOrDefault(status, "500");
    }

    private static String key() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        if (external.getRequestParameterMap().containsKey("later")) {
            return "503";
        }
        Object status = external.getRequestMap().get(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code ? keyOf(code) : "500";
    }
}
