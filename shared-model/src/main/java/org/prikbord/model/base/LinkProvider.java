package org.prikbord.model.base;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A site of which the board may ask what its pages are, as oEmbed says it: addresses, in which a star stands for
 * anything, and where to ask. What is at no other origin than these two is ever asked for, or shown in a frame.
 */
public final class LinkProvider {
    /** How one is written: <code>https://video.example.com/watch/*=https://video.example.com/oembed</code>. */
    private static final Pattern RULE = Pattern.compile(
            "(https?://[A-Za-z0-9.\\-\\[\\]:]+)(/[^\\s,;\"'<>\\\\]*)=((https?://[A-Za-z0-9.\\-\\[\\]:]+)/[^\\s,;\"'<>\\\\*]*)");

    private static final int LONGEST = 1000;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String origin;
    private final Pattern path;
    private final URI endpoint;

    private LinkProvider(String origin, Pattern path, URI endpoint) {
        this.origin = origin;
        this.path = path;
        this.endpoint = endpoint;
    }

    /** Of a rule as an operator wrote it; nothing for one that makes no sense. */
    public static Optional<LinkProvider> of(String rule) {
        Matcher parts = RULE.matcher(rule);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<URI> site = web(parts.group(1) + "/");
        Optional<URI> endpoint = web(parts.group(3));
        if (site.isEmpty() || endpoint.isEmpty()) {
            return Optional.empty();
        }
        String path = Pattern.quote(parts.group(2)).replace("*", "\\E.*\\Q");
        return Optional.of(new LinkProvider(originOf(site.get()), Pattern.compile(path), endpoint.get()));
    }

    /** The origins at which anything of it may be. */
    public Set<String> origins() {
        // the two are often one, of which Set.of would make an error
        return Set.copyOf(List.of(origin, originOf(endpoint)));
    }

    /** Where to ask. */
    public URI endpoint() {
        return endpoint;
    }

    /** Whether it may be asked about that address. */
    public boolean knows(String address) {
        return web(address)
                .filter(page -> originOf(page).equals(origin)
                        && path.matcher(pathOf(page)).matches())
                .isPresent();
    }

    /** The address, where it is at one of the origins. */
    public Optional<URI> own(String address) {
        return web(address).filter(place -> origins().contains(originOf(place)));
    }

    /** An absolute address of the web without a name and password in it, straightened; nothing for anything else. */
    public static Optional<URI> web(String address) {
        if (address == null || address.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(address).normalize();
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            boolean bare = uri.getHost() != null && uri.getRawUserInfo() == null;
            return web && bare && !pathOf(uri).contains("/../") ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException nonsense) {
            return Optional.empty();
        }
    }

    /** Whether nobody between can change what comes from there. */
    public static boolean isPrivate(URI address) {
        return "https".equalsIgnoreCase(address.getScheme())
                || THIS_MACHINE.contains(address.getHost().toLowerCase(Locale.ROOT));
    }

    /** As browsers write it. */
    public static String originOf(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        int usual = "https".equals(scheme) ? HTTPS : HTTP;
        String port = address.getPort() < 0 || address.getPort() == usual ? "" : ":" + address.getPort();
        return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + port;
    }

    private static String pathOf(URI address) {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }
}
