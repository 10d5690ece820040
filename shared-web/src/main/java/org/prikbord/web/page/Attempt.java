package org.prikbord.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.NotSignedIn;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.web.text.Texts;

/**
 * Calls a service for a form. A rule that is broken becomes a sentence at its field, when the form has a component with
 * the field's name as its client id, else above the form; what was typed stays. Rules about who may see what go on to
 * the error page.
 */
@RequestScoped
public class Attempt {
    @Inject
    private Texts texts;

    /** Whether it went well. */
    public boolean to(Runnable work) {
        try {
            work.run();
            return true;
        } catch (NotFound | NotAllowed | NotSignedIn elsewhere) {
            throw elsewhere;
        } catch (RuleBroken broken) {
            say(broken.field().orElse(null), texts.of(broken));
            return false;
        }
    }

    /** Shows a sentence at a field, or above the form when the field is null. */
    public void say(String field, String sentence) {
        FacesContext faces = FacesContext.getCurrentInstance();
        boolean there = field != null && isOnPage(faces, field);
        faces.addMessage(there ? field : null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        faces.validationFailed();
    }

    /** By client id, which forms that do not prepend theirs leave as it is; a search by id would stop at the form. */
    private static boolean isOnPage(FacesContext faces, String field) {
        return faces.getViewRoot().invokeOnComponent(faces, field, (context, component) -> {});
    }

    /** Shows a sentence that all went well; also after a redirect. */
    public void tell(String sentence) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
    }
}
