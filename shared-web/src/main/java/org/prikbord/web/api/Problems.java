package org.prikbord.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.prikbord.model.base.ChangedMeanwhile;
import org.prikbord.model.base.NotAllowed;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.NotSignedIn;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Unavailable;
import org.prikbord.model.challenge.PhaseForbids;
import org.prikbord.web.text.Texts;

/** Puts what went wrong into words; titles are under <code>problem.KEY.title</code>, sentences beside them. */
@ApplicationScoped
public class Problems {
    private static final int UNPROCESSABLE = 422;

    private final Texts texts;

    protected Problems() {
        this(null);
    }

    @Inject
    public Problems(Texts texts) {
        this.texts = texts;
    }

    /** A problem with the title and the sentence of this key. */
    public Problem of(int status, String key, Object... args) {
        String sentence = texts.of("problem." + key, args);
        return problem(status, key, sentence, List.of(), Map.of());
    }

    /** What a rule of the domain says; with the field when the rule knows it. */
    public Problem of(RuleBroken broken) {
        String sentence = texts.of(broken);
        if (broken instanceof NotSignedIn) {
            return problem(401, "notSignedIn", sentence, List.of(), Map.of());
        }
        if (broken instanceof NotAllowed) {
            return problem(403, "notAllowed", sentence, List.of(), Map.of());
        }
        if (broken instanceof NotFound) {
            return problem(404, "notFound", sentence, List.of(), Map.of());
        }
        if (broken instanceof ChangedMeanwhile changed) {
            return problem(409, "changedMeanwhile", sentence, List.of(), current(changed));
        }
        if (broken instanceof PhaseForbids) {
            return problem(409, "phase", sentence, List.of(), Map.of());
        }
        if (broken instanceof RefusedRequest refused) {
            Map<String, Object> wait = refused.retryAfter() > 0 ? Map.of("retryAfter", refused.retryAfter()) : Map.of();
            return problem(refused.status(), refused.problem(), sentence, fields(broken, sentence), wait);
        }
        return problem(UNPROCESSABLE, "rule", sentence, fields(broken, sentence), Map.of());
    }

    /** Something that nobody foresaw; the reference is in the log. */
    public Problem unexpected(String reference) {
        String sentence = texts.of("problem.unexpected", reference);
        return problem(500, "unexpected", sentence, List.of(), Map.of("reference", reference));
    }

    /** Something that passes by itself; the same request may come again. */
    public Problem unavailable() {
        String sentence = texts.of("problem.unavailable");
        return problem(503, "unavailable", sentence, List.of(), Map.of("retryAfter", Unavailable.RETRY_AFTER));
    }

    private Problem problem(
            int status, String key, String sentence, List<Problem.FieldError> errors, Map<String, Object> more) {
        String kind = key.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return new Problem(status, kind, texts.get("problem." + key + ".title"), sentence, errors, more);
    }

    private static List<Problem.FieldError> fields(RuleBroken broken, String sentence) {
        return broken.field()
                .map(field -> List.of(new Problem.FieldError(field, sentence)))
                .orElse(List.of());
    }

    private static Map<String, Object> current(ChangedMeanwhile changed) {
        Map<String, Object> current = new LinkedHashMap<>();
        if (changed.currentTitle() != null) {
            current.put("title", changed.currentTitle());
        }
        current.put("text", changed.currentText());
        current.put("version", changed.currentVersion());
        return Map.of("current", current);
    }
}
