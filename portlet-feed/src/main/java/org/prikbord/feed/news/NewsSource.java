package org.prikbord.feed.news;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.file.PictureMaker;

/**
 * A file that may hold news: a feed, a page, or a ZIP of both with their pictures. What is too big for news is left out
 * and told of; nothing is unpacked further than that.
 */
final class NewsSource implements AutoCloseable {
    /** Pieces in one file. */
    static final int MOST_ITEMS = 5_000;

    private static final int MOST_ENTRIES = 50_000;
    private static final int MOST_TEXT_BYTES = 5_000_000;
    /** Of all pages and feeds in a ZIP together. */
    private static final long MOST_TEXT_BYTES_AT_ALL = 300_000_000;

    private static final String DATA = "data:image/";

    private final NewsDates dates;
    private final Instant now;
    private final List<NewsItem> items = new ArrayList<>();
    private final List<NewsProblem> problems = new ArrayList<>();
    private Path unpacked;
    private ZipFile zip;
    private long read;

    private NewsSource(NewsDates dates, Instant now) {
        this.dates = dates;
        this.now = now;
    }

    /**
     * Reads it; a broken rule at <code>file</code> when there is nothing in it that we know, or too much.
     *
     * @param name of the file
     * @param now what is later is not published yet
     */
    static NewsSource open(byte[] bytes, String name, NewsDates dates, Instant now) {
        NewsSource source = new NewsSource(dates, now);
        try {
            if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K') {
                source.unpack(bytes);
            } else {
                source.take(bytes, name, now);
            }
            source.check();
            return source;
        } catch (ZipException broken) {
            source.close();
            throw RuleBroken.at("file", "news.unknown");
        } catch (IOException full) {
            source.close();
            throw new UncheckedIOException(full);
        } catch (RuntimeException refused) {
            source.close();
            throw refused;
        }
    }

    private void check() {
        if (items.isEmpty() && problems.isEmpty()) {
            throw RuleBroken.at("file", "news.unknown");
        }
        if (items.size() > MOST_ITEMS) {
            throw RuleBroken.at("file", "news.tooMany", MOST_ITEMS);
        }
    }

    List<NewsItem> items() {
        return items;
    }

    List<NewsProblem> problems() {
        return problems;
    }

    private void unpack(byte[] bytes) throws IOException {
        unpacked = Files.createTempFile("prikbord-news", ".zip");
        Files.write(unpacked, bytes);
        zip = new ZipFile(unpacked.toFile());
        if (zip.size() > MOST_ENTRIES) {
            throw RuleBroken.at("file", "news.tooMany", MOST_ITEMS);
        }
        for (ZipEntry entry : zip.stream().toList()) {
            if (entry.getName().toLowerCase(Locale.ROOT).matches(".*\\.(x?html?|xml|rss|atom)")) {
                Instant saved = entry.getLastModifiedTime() == null
                        ? now
                        : entry.getLastModifiedTime().toInstant();
                Optional<byte[]> text = bytes(entry, MOST_TEXT_BYTES);
                read += text.map(found -> found.length).orElse(MOST_TEXT_BYTES);
                if (read > MOST_TEXT_BYTES_AT_ALL) {
                    throw RuleBroken.at("file", "news.tooMany", MOST_ITEMS);
                }
                if (text.isPresent()) {
                    take(text.get(), entry.getName(), saved);
                } else {
                    problems.add(new NewsProblem(entry.getName(), "big"));
                }
            }
        }
    }

    /** However big an entry says that it is, no more than that is unpacked; empty when it is bigger. */
    private Optional<byte[]> bytes(ZipEntry entry, int most) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(most + 1);
            return bytes.length > most ? Optional.empty() : Optional.of(bytes);
        }
    }

    private void take(byte[] bytes, String place, Instant saved) {
        Optional<FeedFile> feed = FeedFile.read(bytes, place, dates);
        if (feed.isPresent()) {
            problems.addAll(feed.get().problems());
            feed.get().items().forEach(this::add);
        } else if (place.toLowerCase(Locale.ROOT).matches(".*\\.x?html?")) {
            add(HtmlPage.read(bytes, place, saved, dates));
        }
    }

    private void add(NewsItem item) {
        String what = item.title().isEmpty() ? item.source() : item.title();
        if (item.at().isAfter(now)) {
            problems.add(new NewsProblem(what, "future"));
        } else if (item.title().isBlank() && item.text().isBlank()) {
            problems.add(new NewsProblem(what, "empty"));
        } else {
            items.add(item);
        }
    }

    /** A picture that came along in the file; empty when it did not, and for what is too big for a picture. */
    Optional<byte[]> picture(NewsItem item, String address) throws IOException {
        if (address.startsWith(DATA)) {
            return data(address);
        }
        if (zip == null) {
            return Optional.empty();
        }
        Optional<ZipEntry> entry = place(item.place(), address).map(zip::getEntry);
        return entry.isPresent() ? bytes(entry.get(), PictureMaker.MOST_BYTES) : Optional.empty();
    }

    private static Optional<byte[]> data(String address) {
        int comma = address.indexOf(',');
        if (comma < 0 || !address.substring(0, comma).endsWith(";base64")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getMimeDecoder().decode(address.substring(comma + 1)));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    /** Where in the folder a page at some place finds that. */
    private static Optional<String> place(String from, String address) {
        try {
            String path = URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .replaceAll("[?#].*$", "");
            URI at = new URI(null, null, "/" + from, null);
            String found = at.resolve(new URI(null, null, path, null)).getPath();
            return Optional.ofNullable(found).map(absolute -> absolute.replaceFirst("^(/\\.\\.)*/+", ""));
        } catch (URISyntaxException | IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            if (zip != null) {
                zip.close();
            }
            if (unpacked != null) {
                Files.deleteIfExists(unpacked);
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
