package org.prikbord.kudos.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.logging.Logger;
import org.prikbord.kudos.ValueService;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.base.Keys;
import org.prikbord.model.kudos.CompanyValue;
import org.prikbord.model.kudos.ValueColour;
import org.prikbord.model.kudos.ValueSign;
import org.prikbord.model.kudos.ValueView;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.text.Languages;

/** <code>edit-value.xhtml</code>: adds a value of the company, or changes what one is called and looks like. */
@Named
@RequestScoped
public class EditValuePage {
    private static final Logger LOG = Logger.getLogger(EditValuePage.class.getName());

    @Inject
    private ValueService values;

    @Inject
    private Attempt attempt;

    private final Map<String, String> names = new TreeMap<>();
    private String key;
    private String icon = ValueSign.STAR.key();
    private String colour = ValueColour.PETROL.key();
    private int version;
    private String request;
    private String theirs;

    /** Begins with what it is. {@link org.prikbord.model.base.NotAllowed} for who may not say so. */
    @PostConstruct
    void read() {
        Map<String, String> sent =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        request = UUID.randomUUID().toString();
        key = sent.getOrDefault("key", "");
        if (key.isEmpty()) {
            values.all();
        } else {
            ValueView value = values.view(key);
            names.putAll(value.names());
            icon = value.icon();
            colour = value.colour();
            version = value.version();
        }
        icon = sent.getOrDefault("icon", icon);
        colour = sent.getOrDefault("colour", colour);
    }

    /** Sees before anything is shown that there is such a value: asking for the bean is enough. */
    public void arrive() {
        LOG.finest(() -> "Value " + key + " is changed");
    }

    /** Saves and goes to where it stands. */
    public void save() throws IOException {
        String said = isMade() ? "added" : "saved";
        if (attempt.to(this::write)) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/kudos/values?said=" + said + "#value-" + key);
        }
    }

    private void write() {
        Map<String, String> typed = new TreeMap<>();
        Languages.ALL.forEach(tag -> typed.put(tag, Objects.toString(names.get(tag), "")));
        CompanyValue.Draft draft = new CompanyValue.Draft(
                typed, Keys.typed(ValueSign.class, "icon", icon), Keys.typed(ValueColour.class, "colour", colour));
        if (isMade()) {
            key = values.add(draft, request);
            return;
        }
        try {
            values.edit(key, draft, version);
        } catch (ChangedMeanwhile changed) {
            theirs = changed.currentText();
            version = changed.currentVersion();
            throw changed;
        }
    }

    /** What it is called by now, when it is not what this change is based on; else null. */
    public String getTheirs() {
        return theirs;
    }

    /** What was typed, as {@link #getTheirs} has it. */
    public String getYours() {
        return String.join(
                "\n",
                names.values().stream()
                        .filter(name -> name != null && !name.isBlank())
                        .toList());
    }

    /** The keys of the drawings to choose from. */
    public List<String> getSigns() {
        return Arrays.stream(ValueSign.values()).map(ValueSign::key).toList();
    }

    /** The keys of the colours to choose from. */
    public List<String> getColours() {
        return Arrays.stream(ValueColour.values()).map(ValueColour::key).toList();
    }

    /** Whether it is added now. */
    public boolean isMade() {
        return key.isEmpty();
    }

    public String getKey() {
        return key;
    }

    /** By language; the form writes into it. */
    public Map<String, String> getNames() {
        return names;
    }

    public String getIcon() {
        return icon;
    }

    public String getColour() {
        return colour;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    /** Makes sending the form twice once. */
    public String getRequest() {
        return request;
    }

    public void setRequest(String request) {
        this.request = request;
    }
}
