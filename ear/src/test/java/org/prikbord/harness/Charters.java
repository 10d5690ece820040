package org.prikbord.harness;

import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The form for a challenge, as somebody fills it in who knows all of it. */
public final class Charters {
    private Charters() {}

    /** All but question and problem; everybody can propose and vote at once, for nine days. */
    public static void fillIn(Page page) {
        LocalDateTime today = LocalDateTime.now(ZoneId.of("Europe/Amsterdam"))
                .with(LocalTime.MIDNIGHT)
                .truncatedTo(ChronoUnit.MINUTES);
        page.locator("#baseline").fill("12,5");
        page.locator("#baselineUnit").fill("wet tulips a day");
        page.locator(".criterion input").first().fill("Dry in a minute");
        page.locator("#budget").fill("1800");
        for (String phase : new String[] {"ideas", "improve", "choose"}) {
            page.locator("#" + phase + "From").fill(today.toString());
        }
        page.locator("#decideFrom").fill(today.plusDays(9).toString());
        page.locator("#deliverFrom").fill(today.plusDays(16).toString());
        page.locator("#carrier").fill(Staff.COMMUNICATIONS);
    }
}
