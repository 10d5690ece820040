package org.prikbord.web.page;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.Set;

/**
 * Leaves out the attributes that a page says nothing in: {@code checked="#{one.on ? 'checked' : null}"} of one that is not
 * on. Mojarra does so by itself; MyFaces writes an empty one, which is as good as any other to a browser: everything would
 * be checked, chosen and disabled. A page that means an attribute gives it a value ({@code hidden="hidden"}).
 */
public class SaidAttributes extends RenderKitFactory {
    /** These mean something when empty: a picture that only adorns, a choice that is none. */
    private static final Set<String> MAY_BE_EMPTY = Set.of("alt", "value");

    public SaidAttributes(RenderKitFactory wrapped) {
        super(wrapped);
    }

    @Override
    public RenderKit getRenderKit(FacesContext faces, String id) {
        RenderKit kit = getWrapped().getRenderKit(faces, id);
        return kit == null ? null : new Kit(kit);
    }

    @Override
    public void addRenderKit(String id, RenderKit kit) {
        getWrapped().addRenderKit(id, kit);
    }

    @Override
    public Iterator<String> getRenderKitIds() {
        return getWrapped().getRenderKitIds();
    }

    private static final class Kit extends RenderKitWrapper {
        Kit(RenderKit wrapped) {
            super(wrapped);
        }

        @Override
        public ResponseWriter createResponseWriter(Writer to, String types, String encoding) {
            return new Said(getWrapped().createResponseWriter(to, types, encoding));
        }
    }

    private static final class Said extends ResponseWriterWrapper {
        Said(ResponseWriter wrapped) {
            super(wrapped);
        }

        @Override
        public void writeAttribute(String name, Object value, String property) throws IOException {
            if (value != null && !"".equals(value) || MAY_BE_EMPTY.contains(name)) {
                super.writeAttribute(name, value, property);
            }
        }

        @Override
        public ResponseWriter cloneWithWriter(Writer to) {
            return new Said(getWrapped().cloneWithWriter(to));
        }
    }
}
