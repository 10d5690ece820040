package org.prikbord.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.inject.Named;
import org.prikbord.model.base.NotFound;

/** Reads the id in a page's address; what is no id names nothing that is there. */
@Named
@ApplicationScoped
public class IdConverter implements Converter<Long> {
    @Override
    public Long getAsObject(FacesContext faces, UIComponent component, String typed) {
        return read(typed);
    }

    /** The id in the address or in a form that came back, for pages that need it before a form is decoded; 0 for none. */
    public static long requested() {
        return requested("id");
    }

    /** The same of a parameter of another name. */
    public static long requested(String name) {
        return read(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name));
    }

    /** The id that was typed, 0 for nothing; or {@link NotFound}. */
    public static long read(String typed) {
        if (typed == null || typed.isBlank()) {
            return 0;
        }
        if (!typed.strip().matches("\\d{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(typed.strip());
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, Long id) {
        return id == null ? "" : id.toString();
    }
}
