package org.prikbord.model.anonymous;

import java.time.Instant;

/** An idea that waits, as its author sees it. */
public record WaitingView(String ref, String title, String text, Instant appears) {}
