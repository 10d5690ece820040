package org.prikbord.web.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.prikbord.model.base.Lately;
import org.prikbord.web.text.Dates;
import org.prikbord.web.text.Language;

/** Pieces of pages that were rendered lately; see {@link KeptFragment}. */
@ApplicationScoped
public class Fragments {
    private static final int REMEMBERED = 500;

    private final Lately<Key, String> rendered = new Lately<>(REMEMBERED);

    @Inject
    private Language language;

    @Inject
    private Dates dates;

    /** All that a piece follows from: dates are written otherwise on the next day. */
    private record Key(Object of, Object as, String language, LocalDate day) {}

    /**
     * The markup of a piece, rendered now unless it was lately.
     *
     * @param of all that it shows; equal when all of it is equal
     * @param as in which of its forms
     */
    String markup(Object of, Object as, Supplier<String> rendering) {
        return rendered.get(new Key(of, as, language.tag(), dates.today()), rendering);
    }
}
