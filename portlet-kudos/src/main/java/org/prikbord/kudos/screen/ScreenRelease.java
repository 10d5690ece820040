package org.prikbord.kudos.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.prikbord.model.base.Settings;
import org.prikbord.web.kept.Assets;
import org.prikbord.web.kept.KeptBytes;
import org.prikbord.web.page.Look;
import org.prikbord.web.text.Dates;
import org.prikbord.web.text.Texts;

/**
 * What a screen's page is made of. A television shows its page for months: by this it learns that there is a newer one.
 */
@RequestScoped
public class ScreenRelease {
    /** The styles of the page. */
    public static final String STYLES = "tokens base screen-note screen";

    @Inject
    private Assets assets;

    @Inject
    private Look look;

    @Inject
    private Texts texts;

    @Inject
    private Dates dates;

    @Inject
    private Settings settings;

    /** A short word that is another one when the page is: its scripts, styles, signs, words, zone or code. */
    public String tag() {
        String parts = assets.url("js/screen.js")
                + look.styles(STYLES)
                + look.getIcons()
                + texts.script()
                + dates.getZone()
                + settings.company()
                + address().orElse("");
        return KeptBytes.hashOf(parts.getBytes(StandardCharsets.UTF_8));
    }

    /** Where people say thanks with the telephone in their hand; nothing where nobody said how they reach the board. */
    public Optional<String> address() {
        return settings.mail().board().map(board -> board + "/kudos/give");
    }
}
