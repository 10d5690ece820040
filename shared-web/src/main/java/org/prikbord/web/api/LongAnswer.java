package org.prikbord.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.prikbord.model.file.VideoFile;
import org.prikbord.web.kept.KeptBytes;

/**
 * Answers with something long that never changes, such as a video, or with the part of it that a <code>Range</code> asks
 * for; it is written while it is read. Inject it, and call it from a <code>GET</code> method, which answers
 * <code>HEAD</code> too.
 */
@ApplicationScoped
public class LongAnswer {
    private static final Logger LOG = Logger.getLogger(LongAnswer.class.getName());
    private static final int PARTIAL = 206;
    private static final int NOT_SATISFIABLE = 416;

    @Inject
    private Problems problems;

    /**
     * What is sent.
     *
     * @param tag names these bytes and no others
     * @param length in bytes
     */
    public record Content(String contentType, String tag, long length, Source source) {
        /** A video, which is known by its hash, with its bytes from there. */
        public static Content of(VideoFile video, Source source) {
            return new Content(video.contentType(), video.hash(), video.length(), source);
        }
    }

    /** Where the bytes come from. */
    public interface Source {
        /**
         * Writes so many bytes from that one on, which is counted from 0.
         *
         * @throws IOException when nobody reads them any more
         */
        void write(long from, long length, OutputStream to) throws IOException;
    }

    /** What was asked, as the resource gets it. */
    public record Asked(String method, HttpHeaders headers, UriInfo uri) {
        private String header(String name) {
            return headers.getHeaderString(name);
        }
    }

    /** The answer; browsers may keep it for good. */
    public Response to(Asked asked, Content content) {
        String tag = "\"" + content.tag() + "\"";
        if (KeptBytes.matches(asked.header(HttpHeaders.IF_NONE_MATCH), tag)) {
            return kept(Response.notModified(), content).build();
        }
        Optional<ByteRange> range = range(asked, content, tag);
        if (range.isEmpty()) {
            return body(Response.ok(), asked, content, new ByteRange(0, content.length() - 1));
        }
        String contentRange = range.get().of(content.length());
        if (range.get().isNowhere()) {
            Response problem = problems.of(NOT_SATISFIABLE, "range", content.length())
                    .response(asked.uri().getRequestUri().getRawPath());
            return Response.fromResponse(problem)
                    .header("Content-Range", contentRange)
                    .build();
        }
        Response.ResponseBuilder part = Response.status(PARTIAL).header("Content-Range", contentRange);
        return body(part, asked, content, range.get());
    }

    /** Only <code>GET</code> has ranges; and none when who asks has a part of something else. */
    private static Optional<ByteRange> range(Asked asked, Content content, String tag) {
        String onlyIf = asked.header("If-Range");
        boolean meant = "GET".equals(asked.method())
                && (onlyIf == null || onlyIf.strip().equals(tag));
        return meant ? ByteRange.of(asked.header("Range"), content.length()) : Optional.empty();
    }

    private static Response body(Response.ResponseBuilder answer, Asked asked, Content content, ByteRange range) {
        kept(answer, content).type(content.contentType()).header(HttpHeaders.CONTENT_LENGTH, range.length());
        if ("GET".equals(asked.method())) {
            answer.entity((StreamingOutput) out -> send(content, range, out));
        }
        return answer.build();
    }

    private static Response.ResponseBuilder kept(Response.ResponseBuilder answer, Content content) {
        return answer.tag(new EntityTag(content.tag()))
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable");
    }

    /** Who plays goes away all the time, to go on elsewhere: that is no fault. */
    private static void send(Content content, ByteRange range, OutputStream out) {
        try {
            content.source().write(range.first(), range.length(), out);
        } catch (IOException gone) {
            LOG.log(Level.FINE, "Nobody reads on", gone);
        }
    }
}
