package org.prikbord.web.page;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.prikbord.model.base.Unavailable;

/**
 * Faults during a page's own requests: a form that waited too long opens anew with a sentence, an unexpected fault of a
 * partial request leads to the error page. What is left goes on to {@link FaultAnswer}.
 */
public class FaultHandling extends ExceptionHandlerFactory {
    public FaultHandling(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {
        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() throws FacesException {
            FacesContext faces = FacesContext.getCurrentInstance();
            Iterator<ExceptionQueuedEvent> events =
                    getUnhandledExceptionQueuedEvents().iterator();
            while (events.hasNext() && !faces.getResponseComplete()) {
                Throwable thrown = ((ExceptionQueuedEventContext) events.next().getSource()).getException();
                if (isExpired(thrown)) {
                    events.remove();
                    redirect(faces, address(faces) + "?late=1");
                } else if (faces.getPartialViewContext().isAjaxRequest()) {
                    events.remove();
                    redirect(faces, errorPage(faces, thrown));
                }
            }
            getWrapped().handle();
        }

        private static String errorPage(FacesContext faces, Throwable thrown) {
            String page = faces.getExternalContext().getRequestContextPath() + "/error";
            if (Unavailable.is(thrown)) {
                Unavailable.log(thrown, address(faces));
                return page + "?later=1";
            }
            return page + "?ref=" + Faults.log(thrown, address(faces));
        }

        private static boolean isExpired(Throwable thrown) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof ViewExpiredException) {
                    return true;
                }
            }
            return false;
        }

        private static String address(FacesContext faces) {
            ExternalContext external = faces.getExternalContext();
            String path = external.getRequestPathInfo();
            return external.getRequestContextPath() + external.getRequestServletPath() + (path == null ? "" : path);
        }

        private static void redirect(FacesContext faces, String address) {
            try {
                faces.getExternalContext().redirect(address);
                faces.responseComplete();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
