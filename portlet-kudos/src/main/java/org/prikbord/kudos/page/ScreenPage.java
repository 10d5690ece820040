package org.prikbord.kudos.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.prikbord.kudos.screen.KeyedScreens;
import org.prikbord.kudos.screen.ScreenRelease;
import org.prikbord.model.screen.ScreenView;
import org.prikbord.web.page.Look;
import org.prikbord.web.page.QrCode;
import org.prikbord.web.text.Language;

/** <code>screen.xhtml</code>: what a television shows. The notes come by its script, so that what is kept of it has none. */
@Named
@RequestScoped
public class ScreenPage {
    /** Two lie on each other, of which one shows, so that one note can fade into the next. */
    private static final List<String> LEAVES = List.of("one", "other");

    @Inject
    private KeyedScreens screens;

    @Inject
    private ScreenRelease release;

    @Inject
    private Look look;

    @Inject
    private Language language;

    private String key;
    private ScreenView screen;
    private QrCode code;

    /** Finds the screen, and goes on in its language. */
    public void load() {
        screen = screens.find(key);
        language.set(screen.language());
        code = release.address().map(QrCode::of).orElse(null);
    }

    public ScreenView getScreen() {
        return screen;
    }

    /** Where to say thanks, for cameras; null where nobody said how people reach the board. */
    public QrCode getCode() {
        return code;
    }

    /** What the page is made of, which its script compares with what the board has by then. */
    public String getRelease() {
        return release.tag();
    }

    /** The addresses of its styles. */
    public List<String> getStyles() {
        return look.styles(ScreenRelease.STYLES);
    }

    public List<String> getLeaves() {
        return LEAVES;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
