package org.prikbord.ideas.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import org.prikbord.model.challenge.Baseline;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.challenge.Phase;
import org.prikbord.model.delivery.DeliveryView;
import org.prikbord.web.text.Dates;
import org.prikbord.web.text.Language;
import org.prikbord.web.text.Texts;

/** The figures and dates of a charter as people write them: <code>#{charterWords.…}</code>. */
@Named
@RequestScoped
public class CharterWords {
    private static final int CENTS = 2;

    private final Language language;
    private final Dates dates;
    private final Texts texts;

    protected CharterWords() {
        this(null, null, null);
    }

    @Inject
    public CharterWords(Language language, Dates dates, Texts texts) {
        this.language = language;
        this.dates = dates;
        this.texts = texts;
    }

    /** The baseline with its unit; empty as long as nobody has measured. */
    public String figure(ChallengeView challenge) {
        BigDecimal figure = challenge.baseline().figure();
        return figure == null ? "" : number(figure) + " " + challenge.baseline().unit();
    }

    /** A result with its unit, and what it was before where that is known: <code>19 → 14 minutes</code>. */
    public String result(Baseline before, BigDecimal figure) {
        String after = (number(figure) + " " + before.unit()).strip();
        return before.figure() == null ? after : number(before.figure()) + " → " + after;
    }

    /** A number as the language writes it. */
    public String number(BigDecimal figure) {
        return NumberFormat.getNumberInstance(language.locale()).format(figure);
    }

    /** Cents as euros, without decimals where they are whole; "no money" for none. */
    public String money(long cents) {
        if (cents == 0) {
            return texts.get("ideas.charter.noMoney");
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(Currency.getInstance("EUR"));
        format.setMinimumFractionDigits(cents % 100 == 0 ? 0 : CENTS);
        return format.format(BigDecimal.valueOf(cents, CENTS));
    }

    /** When every idea has its answer; null as long as nobody knows. */
    public String decision(ChallengeView challenge) {
        return challenge.schedule().from(Phase.DELIVER).map(dates::moment).orElse(null);
    }

    /** When what was promised was there, or will be; how late it is. */
    public String promise(DeliveryView.MilestoneView promise) {
        if (promise.keptAt() != null) {
            return texts.of("ideas.delivery.kept", dates.moment(promise.keptAt()));
        }
        return promise.late()
                ? texts.of("ideas.delivery.late", -dates.daysUntil(promise.due()))
                : texts.of("ideas.delivery.by", dates.shortDay(promise.due()));
    }

    /** Names with commas. */
    public String list(List<String> names) {
        return String.join(", ", names);
    }

    /** What a changed field held, which is kept as plain text. */
    public String value(String field, String kept) {
        if (kept.isEmpty()) {
            return "–";
        }
        if (field.endsWith("From")) {
            return dates.moment(LocalDateTime.parse(kept));
        }
        return switch (field) {
            case "lookedFirst" -> texts.get("ideas.first." + kept);
            case "budget" -> money(Long.parseLong(kept));
            case "anonymous" -> texts.get("ideas.charter.anonymous." + kept);
            case "baseline" -> number(new BigDecimal(kept));
            default -> kept;
        };
    }
}
