package org.prikbord.web.page;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.lang.reflect.Field;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.csp.CspState;

/**
 * Gives PrimeFaces its nonce for scripts. It would keep one in the view map otherwise, and that makes a session for
 * everybody who opens a page, a third of all speed included. What a partial request brings along is the nonce of the
 * page that it is for, and goes on being used.
 */
public class NonceOfRequest implements PhaseListener {
    private static final long serialVersionUID = 1L;
    private static final int BYTES = 18;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9+/]{24}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Field NONCE = field();

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        CspState state = PrimeFacesContext.getCspState(faces);
        try {
            NONCE.set(state, nonce(faces));
        } catch (IllegalAccessException changed) {
            throw new IllegalStateException("PrimeFaces keeps its nonce elsewhere now", changed);
        }
    }

    private static String nonce(FacesContext faces) {
        String given = faces.getExternalContext().getRequestParameterMap().get("primefaces.nonce");
        if (faces.getPartialViewContext().isAjaxRequest()
                && given != null
                && FORM.matcher(given).matches()) {
            return given;
        }
        byte[] fresh = new byte[BYTES];
        RANDOM.nextBytes(fresh);
        return Base64.getEncoder().encodeToString(fresh);
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        // only once the view is known
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    private static Field field() {
        try {
            Field field = CspState.class.getDeclaredField("nonce");
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException changed) {
            throw new IllegalStateException("PrimeFaces keeps its nonce elsewhere now", changed);
        }
    }
}
