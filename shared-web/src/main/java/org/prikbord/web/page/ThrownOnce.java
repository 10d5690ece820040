package org.prikbord.web.page;

import jakarta.faces.application.Application;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.AbortProcessingException;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.ActionListener;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;

/**
 * Hands what a page's action throws to {@link FaultHandling} itself. Left to fly it is written to the log with its stack by
 * Faces first, also where it only says that there is no such post: anybody who asks for many could fill the log.
 */
public class ThrownOnce implements ActionListener {
    private final ActionListener wrapped;

    public ThrownOnce(ActionListener wrapped) {
        this.wrapped = wrapped;
    }

    @Override
    public void processAction(ActionEvent event) {
        FacesContext faces = event.getFacesContext();
        if (isToEnd(faces)) {
            return;
        }
        try {
            wrapped.processAction(event);
        } catch (AbortProcessingException meantToEndIt) {
            throw meantToEndIt;
        } catch (RuntimeException thrown) {
            Application application = faces.getApplication();
            application.publishEvent(
                    faces,
                    ExceptionQueuedEvent.class,
                    new ExceptionQueuedEventContext(faces, thrown, event.getComponent(), faces.getCurrentPhaseId()));
        }
    }

    /** As when it flies: what comes after an action that threw, such as what a form is to do, is not done. */
    private static boolean isToEnd(FacesContext faces) {
        return faces.getExceptionHandler()
                .getUnhandledExceptionQueuedEvents()
                .iterator()
                .hasNext();
    }
}
