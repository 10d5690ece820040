package org.prikbord.ideas.api;

import java.time.Instant;
import org.prikbord.model.anonymous.WaitingView;

/**
 * An idea without a name that has not appeared yet, for its author.
 *
 * @param ref not there when it was proposed just now
 */
record WaitingJson(String ref, String title, String text, Instant appears) {
    static WaitingJson of(WaitingView idea) {
        return new WaitingJson(idea.ref(), idea.title(), idea.text(), idea.appears());
    }
}
