package org.prikbord.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.prikbord.model.person.Avatar;
import org.prikbord.web.kept.Assets;
import org.prikbord.web.kept.Hole;

/** Small things that tags need: signs, initials, colours of avatars, addresses of styles. */
@Named
@ApplicationScoped
public class Look {
    private final Assets assets;

    protected Look() {
        this(null);
    }

    @Inject
    public Look(Assets assets) {
        this.assets = assets;
    }

    /** The address of a sign in icons.svg. */
    public String icon(String name) {
        return getIcons() + "#" + name;
    }

    /** The address of icons.svg. */
    public String getIcons() {
        return assets.url("icons.svg");
    }

    /** The addresses of stylesheets that are named with spaces between them. */
    public List<String> styles(String names) {
        return Arrays.stream(names.strip().split("\\s+"))
                .map(name -> assets.url("css/" + name + ".css"))
                .toList();
    }

    /** The first letters of the first and of the last word. */
    public String initials(String name) {
        return Hole.NAME.mark().equals(name) ? Hole.INITIALS.mark() : Avatar.initials(name);
    }

    /** The tint of whoever has this user name. */
    public String hue(String userName) {
        return Hole.USER_NAME.mark().equals(userName) ? Hole.HUE.mark() : String.valueOf(Avatar.hue(userName));
    }
}
