package org.prikbord.model.delivery;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.prikbord.model.challenge.Baseline;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.PersonView;

/**
 * What becomes of an idea, as pages show it.
 *
 * @param spent in cents
 * @param mine whether who reads this tells how it goes
 * @param baseline what results are held against
 * @param due the months after which a result was promised that is not there yet
 */
public record DeliveryView(
        PersonView owner,
        long spent,
        int version,
        boolean mine,
        List<MilestoneView> milestones,
        Baseline baseline,
        List<MeasurementView> measurements,
        List<Integer> due) {
    /**
     * A promise.
     *
     * @param keptAt null as long as it is not there
     */
    public record MilestoneView(long id, String title, LocalDate due, String note, Instant keptAt, boolean late) {}

    /** A result, in the unit of the challenge's baseline. */
    public record MeasurementView(int months, BigDecimal figure, String note, Instant at) {}

    /** To be made while the transaction lasts. */
    public static DeliveryView of(Delivery delivery, Person reader, Clock clock) {
        return new DeliveryView(
                delivery.owner().view(),
                delivery.spent(),
                delivery.version(),
                delivery.isToldBy(reader),
                delivery.milestones().stream()
                        .map(milestone -> new MilestoneView(
                                milestone.id(),
                                milestone.title(),
                                milestone.due(),
                                milestone.note(),
                                milestone.keptAt().orElse(null),
                                milestone.isLate(clock)))
                        .toList(),
                delivery.idea().challenge().baseline(),
                delivery.measurements().stream()
                        .map(result ->
                                new MeasurementView(result.months(), result.figure(), result.note(), result.at()))
                        .toList(),
                delivery.due(clock));
    }
}
