package org.prikbord.feed.app;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.prikbord.model.base.Settings;
import org.prikbord.web.api.JsonText;
import org.prikbord.web.kept.Assets;
import org.prikbord.web.kept.KeptBytes;
import org.prikbord.web.text.Bundles;
import org.prikbord.web.text.Languages;

/** <code>/feed/manifest.webmanifest?lang=nl</code>: by which name, sign and colours the feed is installed on a device. */
@WebServlet("/manifest.webmanifest")
public class ManifestServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String TYPE = "application/manifest+json;charset=UTF-8";

    /** The ground of pages by day: a manifest knows one colour, pages themselves name both. */
    private static final String GROUND = "#f5f2ec";

    @Inject
    private transient Assets assets;

    @Inject
    private transient Bundles bundles;

    @Inject
    private transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String tag = Optional.ofNullable(request.getParameter("lang"))
                .flatMap(Languages::supported)
                .orElse(Languages.DEFAULT);
        response.setHeader("Cache-Control", "private, no-cache");
        byte[] json = JsonText.of(manifest(tag)).getBytes(StandardCharsets.UTF_8);
        KeptBytes.of(json, TYPE).send(request, response);
    }

    private Map<String, Object> manifest(String tag) {
        Map<String, String> texts = bundles.of(tag);
        String name = new MessageFormat(texts.get("app.name"), Locale.forLanguageTag(tag))
                .format(new Object[] {settings.company()});
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("id", "/feed/");
        manifest.put("name", name);
        manifest.put("short_name", "Prikbord");
        manifest.put("description", texts.get("app.description"));
        manifest.put("lang", tag);
        manifest.put("dir", "ltr");
        manifest.put("start_url", "/feed/");
        manifest.put("scope", "/feed/");
        manifest.put("display", "standalone");
        manifest.put("background_color", GROUND);
        manifest.put("theme_color", GROUND);
        manifest.put(
                "icons",
                List.of(
                        icon("icon-192", 192, "any"),
                        icon("icon-512", 512, "any"),
                        icon("maskable-512", 512, "maskable")));
        return manifest;
    }

    private Map<String, String> icon(String name, int size, String purpose) {
        Map<String, String> icon = new LinkedHashMap<>();
        icon.put("src", assets.url("app/" + name + ".png"));
        icon.put("sizes", size + "x" + size);
        icon.put("type", "image/png");
        icon.put("purpose", purpose);
        return icon;
    }
}
