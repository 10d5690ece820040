package org.prikbord.web.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files under META-INF/assets, of this jar and of the portlet, by their path. Their addresses carry a fingerprint,
 * so that a browser asks for each only once; on a page <code>#{asset.url('css/widget.css')}</code>. Scripts may import
 * each other by relative path: the fingerprints are put in here. What all portlets share has one address, so that three
 * widgets on a page fetch it once; what is a portlet's own lies in a folder of the portlet's name.
 */
@Named("asset")
@ApplicationScoped
public class Assets {
    private static final String SHARED_BY = "/feed";
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-]+(?:[./][A-Za-z0-9_-]+)*\\.[a-z0-9]+");
    private static final Pattern OWN = Pattern.compile("(feed|ideas|kudos)/.*");
    private static final Pattern IMPORT =
            Pattern.compile("((?:\\bfrom|\\bimport)\\s*\\(?\\s*)(['\"])(\\.{1,2}/[\\w./-]+\\.js)\\2");

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "svg", "image/svg+xml;charset=UTF-8",
            "json", "application/json",
            "txt", "text/plain;charset=UTF-8",
            "png", "image/png",
            "woff2", "font/woff2");

    private final Map<String, Optional<KeptBytes>> read = new ConcurrentHashMap<>();

    /** The file at this path below META-INF/assets, if there is one. */
    public Optional<KeptBytes> find(String path) {
        Optional<KeptBytes> known = read.get(path);
        if (known != null) {
            return known;
        }
        Optional<KeptBytes> found = PATH.matcher(path).matches() ? load(path) : Optional.empty();
        // what is not there is not remembered: anybody can ask for any number of names
        found.ifPresent(asset -> read.put(path, found));
        return found;
    }

    /** The address of a file, with its fingerprint; a missing file is the developer's mistake. */
    public String url(String path) {
        KeptBytes asset = find(path).orElseThrow(() -> new IllegalArgumentException("No asset " + path));
        return place(path) + "/assets/" + path + "?v=" + asset.hash();
    }

    private static String place(String path) {
        Matcher own = OWN.matcher(path);
        if (!own.matches()) {
            return SHARED_BY;
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces == null ? "/" + own.group(1) : faces.getExternalContext().getRequestContextPath();
    }

    private Optional<KeptBytes> load(String path) {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null) {
            return Optional.empty();
        }
        try (InputStream bytes = loader().getResourceAsStream("META-INF/assets/" + path)) {
            if (bytes == null) {
                return Optional.empty();
            }
            byte[] all = bytes.readAllBytes();
            return Optional.of(KeptBytes.of(path.endsWith(".js") ? withAddresses(path, all) : all, type));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + path, unreadable);
        }
    }

    /** The portlet's own, which also sees what is shared. */
    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }

    private byte[] withAddresses(String path, byte[] script) {
        Matcher matcher = IMPORT.matcher(new String(script, StandardCharsets.UTF_8));
        return matcher.replaceAll(found -> {
                    String imported = URI.create("/" + path)
                            .resolve(found.group(3))
                            .getPath()
                            .substring(1);
                    String address = find(imported).isPresent() ? url(imported) : found.group(3);
                    return Matcher.quoteReplacement(found.group(1) + found.group(2) + address + found.group(2));
                })
                .getBytes(StandardCharsets.UTF_8);
    }
}
