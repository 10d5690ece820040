package org.prikbord.web.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;
import java.io.StringWriter;
import org.prikbord.web.kept.KeptPart;

/**
 * <code>&lt;pb:kept part="#{…}"&gt;</code>: writes a {@link KeptPart} as it is kept, and then does not even build what
 * is within; else renders that and keeps it. For stateless pages only, and for nothing that is one person's own.
 */
public class KeptHandler extends TagHandler {
    private final TagAttribute part;

    public KeptHandler(TagConfig config) {
        super(config);
        part = getRequiredAttribute("part");
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        KeptPart kept = (KeptPart) part.getObject(context, KeptPart.class);
        if (kept == null) {
            nextHandler.apply(context, parent);
            return;
        }
        UIComponent shown = new Output(kept);
        shown.setTransient(true);
        parent.getChildren().add(shown);
        if (!kept.isKept()) {
            nextHandler.apply(context, shown);
        }
    }

    private static final class Output extends UIComponentBase {
        private final KeptPart part;

        Output(KeptPart part) {
            this.part = part;
        }

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
            String html = part.html();
            if (html == null) {
                html = rendered(faces);
                part.keep(html);
            }
            faces.getResponseWriter().write(html);
        }

        private String rendered(FacesContext faces) throws IOException {
            ResponseWriter page = faces.getResponseWriter();
            StringWriter caught = new StringWriter(16_384);
            faces.setResponseWriter(page.cloneWithWriter(caught));
            try {
                for (UIComponent child : getChildren()) {
                    child.encodeAll(faces);
                }
                faces.getResponseWriter().flush();
            } finally {
                faces.setResponseWriter(page);
            }
            return caught.toString();
        }
    }
}
