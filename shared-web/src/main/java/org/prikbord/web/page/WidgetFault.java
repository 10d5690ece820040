package org.prikbord.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.prikbord.model.base.Settings;
import org.prikbord.web.kept.Assets;
import org.prikbord.web.text.Language;
import org.prikbord.web.text.Markup;
import org.prikbord.web.text.Texts;

/**
 * What a widget says where it cannot be shown: a sentence in its frame, which also a page on another origin may hold. The
 * server's way to an error page is not taken: it would put a whole page there, and changes the request's address on some
 * servers, by which Weld tells whether it has to clear up after the request.
 */
@ApplicationScoped
public class WidgetFault {
    @Inject
    private Texts texts;

    @Inject
    private Language language;

    @Inject
    private Look look;

    @Inject
    private Assets assets;

    @Inject
    private Settings settings;

    /** The answer to go on with: an error that is sent on it becomes that sentence. */
    public HttpServletResponse instead(HttpServletRequest request, HttpServletResponse response) {
        return new HttpServletResponseWrapper(response) {
            @Override
            public void sendError(int status) throws IOException {
                say(status, request, response);
            }

            @Override
            public void sendError(int status, String message) throws IOException {
                say(status, request, response);
            }
        };
    }

    private void say(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page(status, request).getBytes(StandardCharsets.UTF_8));
    }

    private String page(int status, HttpServletRequest request) {
        String key = ErrorPage.keyOf(status);
        Object reference = request.getAttribute(FaultAnswer.REFERENCE);
        String query = request.getQueryString();
        return PAGE.formatted(
                language.tag(),
                said("error." + key + ".title"),
                Markup.escaped(String.join(" ", settings.embedOrigins())),
                assets.url("js/frame-head.js"),
                look.styles("tokens base sheet widget").stream()
                        .map("<link rel=\"stylesheet\" href=\"%s\">"::formatted)
                        .collect(Collectors.joining()),
                assets.url("js/widget.js"),
                said("error." + key + ".title"),
                said("error." + key + ".text"),
                reference == null
                        ? ""
                        : "<p class=\"meta\">" + Markup.escaped(texts.of("error.reference", reference)) + "</p>",
                Markup.escaped(request.getRequestURI() + (query == null ? "" : "?" + query)),
                said("error.again"));
    }

    private String said(String key) {
        return Markup.escaped(texts.get(key));
    }

    private static final String PAGE = """
            <!DOCTYPE html>
            <html class="pb" lang="%s">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%s</title>
              <meta name="prikbord-origins" content="%s">
              <script src="%s"></script>
              %s
              <script type="module" src="%s"></script>
            </head>
            <body class="widget">
              <main class="sheet pinned"><div class="state">
                <h1>%s</h1>
                <p>%s</p>
                %s
                <a class="btn" href="%s" target="_self">%s</a>
              </div></main>
            </body>
            </html>
            """;
}
