package org.prikbord.ideas.api;

import java.util.List;
import org.prikbord.model.delivery.DeliveryView;
import org.prikbord.model.delivery.DeliveryView.MeasurementView;
import org.prikbord.model.delivery.DeliveryView.MilestoneView;

/**
 * What becomes of an idea.
 *
 * @param spent in cents
 * @param due the months after which a result was promised that is not there yet
 */
record DeliveryJson(
        PersonJson owner,
        long spent,
        int version,
        List<MilestoneView> milestones,
        List<MeasurementView> measurements,
        List<Integer> due) {
    static DeliveryJson of(DeliveryView delivery) {
        return new DeliveryJson(
                PersonJson.of(delivery.owner()),
                delivery.spent(),
                delivery.version(),
                delivery.milestones(),
                delivery.measurements(),
                delivery.due());
    }
}
