package org.prikbord.feed.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.prikbord.feed.OwnDataService;
import org.prikbord.model.base.Settings;
import org.prikbord.model.owndata.OwnData;
import org.prikbord.model.owndata.Piece;
import org.prikbord.web.api.Download;
import org.prikbord.web.api.JsonText;
import org.prikbord.web.text.Language;
import org.prikbord.web.text.Markdown;
import org.prikbord.web.text.Markup;
import org.prikbord.web.text.Texts;

/** Writes what somebody takes along: never more of it in memory than some rows or pictures. */
@ApplicationScoped
public class OwnDataFile {
    @Inject
    private OwnDataService data;

    @Inject
    private Texts texts;

    @Inject
    private Language language;

    @Inject
    private Markdown markdown;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** What is done with each row. */
    private interface Use {
        void of(OwnData.Row row) throws IOException;
    }

    void write(Map<String, Object> profile, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry("data.json"));
        json(profile, writer);
        next(writer, zip, "index.html");
        html(profile, writer);
        writer.flush();
        zip.closeEntry();
        long after = 0;
        for (List<OwnData.Image> some = data.images(after); !some.isEmpty(); some = data.images(after)) {
            for (OwnData.Image image : some) {
                zip.putNextEntry(new ZipEntry(path(image)));
                zip.write(image.bytes());
                zip.closeEntry();
                after = image.id();
            }
        }
        files(zip);
        zip.finish();
    }

    /** Videos, too: chunk by chunk. */
    private void files(ZipOutputStream zip) throws IOException {
        long after = 0;
        for (List<OwnData.Brought> some = data.files(after); !some.isEmpty(); some = data.files(after)) {
            for (OwnData.Brought file : some) {
                zip.putNextEntry(new ZipEntry(path(file)));
                data.write(file, zip);
                zip.closeEntry();
                after = file.id();
            }
        }
    }

    private static void next(Writer writer, ZipOutputStream zip, String name) throws IOException {
        writer.flush();
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry(name));
    }

    private static String path(OwnData.Image image) {
        return "pictures/" + image.id() + "." + image.ending();
    }

    private static String path(OwnData.Brought file) {
        return "files/" + file.id() + "-" + file.name();
    }

    private void each(Piece piece, Use use) throws IOException {
        long after = 0;
        for (List<OwnData.Row> some = rows(piece, after); !some.isEmpty(); some = rows(piece, after)) {
            for (OwnData.Row row : some) {
                use.of(row);
                after = row.key();
            }
        }
    }

    private List<OwnData.Row> rows(Piece piece, long after) {
        return data.rows(piece, language.tag(), after);
    }

    private void json(Map<String, Object> profile, Writer writer) throws IOException {
        writer.write("{\"madeAt\":" + JsonText.of(clock.instant()) + ",\"leftOut\":"
                + JsonText.of(texts.get("my_data.out.text")) + ",\"profile\":" + JsonText.of(profile));
        for (Piece piece : Piece.values()) {
            writer.write(",\n\"" + piece.key() + "\":[");
            String[] between = {""};
            each(piece, row -> {
                writer.write(between[0] + "\n" + JsonText.of(row));
                between[0] = ",";
            });
            writer.write("]");
        }
        writer.write("}\n");
    }

    private void html(Map<String, Object> profile, Writer writer) throws IOException {
        String title = Markup.escaped(texts.get("my_data.title"));
        writer.write(
                "<!DOCTYPE html>\n<html lang=\"" + language.tag() + "\"><head><meta charset=\"utf-8\"><title>" + title
                        + "</title><meta name=\"viewport\" content=\"width=device-width\">"
                        + "<style>body{font:1rem/1.5 sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}"
                        + "img{max-width:100%}article{border-top:1px solid;margin:1rem 0}</style></head><body>\n");
        writer.write("<h1>" + title + "</h1>"
                + paragraph(texts.of(
                        "my_data.made",
                        profile.get("name"),
                        LocalDateTime.ofInstant(clock.instant(), settings.zone()))));
        writer.write(heading(texts.get("my_data.out.title")) + paragraph(texts.get("my_data.out.text")));
        writer.write(heading(texts.get("my_data.profile")) + "<ul>");
        for (Object value : profile.values()) {
            Object present = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
            if (present != null) {
                writer.write("<li>" + Markup.escaped(present.toString()) + "</li>");
            }
        }
        writer.write("</ul>");
        for (Piece piece : Piece.values()) {
            writer.write(heading(texts.get("my_data.piece." + piece.key())));
            boolean[] any = {false};
            each(piece, row -> {
                writer.write(article(row));
                any[0] = true;
            });
            writer.write(any[0] ? "" : paragraph(texts.get("my_data.none")));
        }
        images(writer);
        files(writer);
        writer.write("</body></html>\n");
    }

    private void images(Writer writer) throws IOException {
        writer.write(heading(texts.get("my_data.images")));
        long after = 0;
        for (List<OwnData.Image> some = data.images(after); !some.isEmpty(); some = data.images(after)) {
            for (OwnData.Image image : some) {
                writer.write("<p><img src=\"" + path(image) + "\" alt=\"" + Markup.escaped(image.alt()) + "\"></p>");
                after = image.id();
            }
        }
    }

    private void files(Writer writer) throws IOException {
        writer.write(heading(texts.get("my_data.files")));
        long after = 0;
        for (List<OwnData.Brought> some = data.files(after); !some.isEmpty(); some = data.files(after)) {
            for (OwnData.Brought file : some) {
                String encoded = Download.encoded(path(file));
                writer.write("<p><a href=\"" + encoded.replace("%2F", "/") + "\">" + Markup.escaped(file.name())
                        + "</a></p>");
                after = file.id();
            }
        }
    }

    private String article(OwnData.Row row) {
        StringBuilder html = new StringBuilder("<article>");
        if (row.title() != null) {
            html.append("<h3>").append(Markup.escaped(row.title())).append("</h3>");
        }
        html.append(markdown.html(row.text())).append("<p><small>");
        html.append(String.join(
                " · ",
                Stream.of(moment(row.at()), row.kind() == null ? null : kind(row.kind()), link(row.where()))
                        .filter(part -> part != null)
                        .toList()));
        return html.append("</small></p></article>\n").toString();
    }

    private String moment(Instant at) {
        return at == null ? null : Markup.escaped(texts.of("my_data.at", LocalDateTime.ofInstant(at, settings.zone())));
    }

    /** By its name where the feed has one for it. */
    private String kind(String key) {
        String name = Stream.of("post.kind.", "post.reaction.")
                .map(prefix -> prefix + key)
                .filter(texts::containsKey)
                .map(texts::get)
                .findFirst()
                .orElse(key);
        return Markup.escaped(name);
    }

    private static String link(String where) {
        return where == null ? null : "<code>" + Markup.escaped(where) + "</code>";
    }

    private static String heading(String words) {
        return "<h2>" + Markup.escaped(words) + "</h2>\n";
    }

    private static String paragraph(String words) {
        return "<p>" + Markup.escaped(words) + "</p>\n";
    }
}
