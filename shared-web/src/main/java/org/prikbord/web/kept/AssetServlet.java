package org.prikbord.web.kept;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Sends the files of {@link Assets}, and <code>/embed.js</code>, which an intranet page names and which therefore has
 * no fingerprint. Any page may load them: they are the same for everybody and hold nothing.
 */
public class AssetServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null
                ? "js" + request.getServletPath()
                : request.getPathInfo().substring(1);
        Optional<KeptBytes> asset = assets.find(path);
        if (asset.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean named = asset.get().hash().equals(request.getParameter("v"));
        response.setHeader("Cache-Control", named ? "public, max-age=31536000, immutable" : "public, no-cache");
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        asset.get().send(request, response);
    }
}
