package org.prikbord.web.kept;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * <code>&lt;pb:kept of="#{item}" as="post"&gt;</code>: renders what is within once for all pages on which the same is
 * shown, and writes it as it is after that. A list of which one thing has changed costs the rendering of that one thing.
 * What is within must follow from <code>of</code> (a record: equal when everything in it is), <code>as</code>, the
 * language and the day alone; nothing that is one person's own, no forms and no components with a state.
 */
public class KeptFragment extends UIComponentBase {
    @Override
    public String getFamily() {
        return "org.prikbord.kept";
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeChildren(FacesContext faces) throws IOException {
        try {
            String markup = CDI.current()
                    .select(Fragments.class)
                    .get()
                    .markup(getAttributes().get("of"), getAttributes().get("as"), () -> rendered(faces));
            faces.getResponseWriter().write(markup);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private String rendered(FacesContext faces) {
        ResponseWriter page = faces.getResponseWriter();
        StringWriter markup = new StringWriter();
        try {
            ResponseWriter piece = page.cloneWithWriter(markup);
            faces.setResponseWriter(piece);
            super.encodeChildren(faces);
            piece.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            faces.setResponseWriter(page);
        }
        return markup.toString();
    }
}
