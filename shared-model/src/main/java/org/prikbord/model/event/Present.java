package org.prikbord.model.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Who has a page of the board open just now, on this node. It is known for as long as it is so, never stored and never
 * shown: it only tells whom it makes sense to ask for help at once.
 */
@ApplicationScoped
public class Present {
    private final List<Supplier<Set<Long>>> doors = new CopyOnWriteArrayList<>();

    /** Somebody who knows some of them; ends with the subscription. */
    public Channels.Subscription know(Supplier<Set<Long>> door) {
        doors.add(door);
        return () -> doors.remove(door);
    }

    /** Their ids. */
    public Set<Long> people() {
        Set<Long> people = new HashSet<>();
        doors.forEach(door -> people.addAll(door.get()));
        return people;
    }
}
