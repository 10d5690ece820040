package org.prikbord.web.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.prikbord.model.health.Finding;
import org.prikbord.model.health.Health;
import org.prikbord.web.live.LiveSessions;
import org.prikbord.web.signin.Sessions;

/** Writes what is counted, and what can be read off just now, as Prometheus takes it. */
@ApplicationScoped
public class Metrics {
    @Inject
    private Figures figures;

    @Inject
    private Sessions sessions;

    @Inject
    private LiveSessions live;

    @Inject
    private Health health;

    /** The whole text. What cannot be known, because the database does not answer, is left out. */
    public String text() {
        StringBuilder out = new StringBuilder(4_000);
        head(out, "prikbord_request_seconds", "histogram", "Requests and how long they took, by portlet and part");
        figures.forEach((labels, timings) -> histogram(out, labels, timings));
        head(out, "prikbord_request_failures_total", "counter", "Requests that ended with a status of 500 or more");
        figures.forEach((labels, timings) ->
                line(out, "prikbord_request_failures_total", labels, String.valueOf(timings.failures())));
        head(
                out,
                "prikbord_kept_total",
                "counter",
                "Look-ups of what is kept in memory: widgets, lists, parts of pages, and who is signed in");
        tally(out, "widgets", figures.widgets());
        tally(out, "lists", figures.lists());
        tally(out, "pages", figures.pages());
        tally(out, "sign-ins", sessions.tally());
        head(out, "prikbord_live_connections", "gauge", "Open connections for live updates on this node");
        line(out, "prikbord_live_connections", "", String.valueOf(live.count()));
        head(out, "prikbord_up", "gauge", "Whether a check of the health says UP (1) or DOWN (0)");
        List<Finding> findings = health.all();
        findings.forEach(
                finding -> line(out, "prikbord_up", "check=\"" + finding.name() + "\"", finding.up() ? "1" : "0"));
        findings.forEach(finding -> data(out, finding));
        return out.toString();
    }

    private static void histogram(StringBuilder out, String labels, Timings timings) {
        long all = timings.all();
        for (int i = 0; i < Timings.BOUNDS.length; i++) {
            String bound = labels + ",le=\"" + Timings.BOUNDS[i] + "\"";
            line(out, "prikbord_request_seconds_bucket", bound, String.valueOf(Math.min(all, timings.upTo(i))));
        }
        line(out, "prikbord_request_seconds_bucket", labels + ",le=\"+Inf\"", String.valueOf(all));
        line(out, "prikbord_request_seconds_sum", labels, String.valueOf(timings.seconds()));
        line(out, "prikbord_request_seconds_count", labels, String.valueOf(all));
    }

    private static void tally(StringBuilder out, String what, Tally tally) {
        String label = "what=\"" + what + "\",found=";
        line(out, "prikbord_kept_total", label + "\"hit\"", String.valueOf(tally.hits()));
        line(out, "prikbord_kept_total", label + "\"miss\"", String.valueOf(tally.misses()));
    }

    /** The figures of a check are metrics too, such as prikbord_outbox_age_seconds. */
    private static void data(StringBuilder out, Finding finding) {
        for (Map.Entry<String, Long> figure : finding.data().entrySet()) {
            String name = "prikbord_" + finding.name() + "_"
                    + figure.getKey().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            out.append("# TYPE ").append(name).append(" gauge\n");
            line(out, name, "", String.valueOf(figure.getValue()));
        }
    }

    private static void head(StringBuilder out, String name, String type, String help) {
        out.append("# HELP ").append(name).append(' ').append(help).append('\n');
        out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static void line(StringBuilder out, String name, String labels, String value) {
        out.append(name);
        if (!labels.isEmpty()) {
            out.append('{').append(labels).append('}');
        }
        out.append(' ').append(value).append('\n');
    }
}
