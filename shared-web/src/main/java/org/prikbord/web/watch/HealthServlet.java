package org.prikbord.web.watch;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.prikbord.model.health.Finding;
import org.prikbord.model.health.Health;

/**
 * <code>/health</code> asks everything, <code>/health/ready</code> only what every request needs,
 * <code>/health/live</code> nothing at all: 200 and UP, or 503 and DOWN, in the JSON of MicroProfile Health, on every
 * server and to anybody.
 */
public class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Health health;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        switch (path) {
            case "", "/" -> answer(health.all(), response);
            case "/ready" -> answer(health.ready(), response);
            case "/live" -> answer(List.of(), response);
            default -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void answer(List<Finding> findings, HttpServletResponse response) throws IOException {
        boolean up = findings.stream().allMatch(Finding::up);
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.getOutputStream().write(json(findings, up).getBytes(StandardCharsets.UTF_8));
    }

    private static String json(List<Finding> findings, boolean up) {
        JsonArrayBuilder checks = Json.createArrayBuilder();
        for (Finding finding : findings) {
            JsonObjectBuilder check =
                    Json.createObjectBuilder().add("name", finding.name()).add("status", word(finding.up()));
            if (!finding.data().isEmpty()) {
                JsonObjectBuilder data = Json.createObjectBuilder();
                finding.data().forEach(data::add);
                check.add("data", data);
            }
            checks.add(check);
        }
        return Json.createObjectBuilder()
                .add("status", word(up))
                .add("checks", checks)
                .build()
                .toString();
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
