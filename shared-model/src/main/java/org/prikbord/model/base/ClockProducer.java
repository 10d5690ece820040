package org.prikbord.model.base;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * The one clock of the application: in the company's zone, so that a date changes at the company's midnight, and in
 * whole milliseconds, so that a {@link PageKey} holds a moment exactly.
 */
@ApplicationScoped
public class ClockProducer {
    @Produces
    @Singleton
    Clock clock(Settings settings) {
        return Clock.tick(Clock.system(settings.zone()), Duration.ofMillis(1));
    }
}
