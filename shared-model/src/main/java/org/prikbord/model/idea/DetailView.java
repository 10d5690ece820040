package org.prikbord.model.idea;

/** What an idea says to one of the things that its challenge asks; the text is never empty, the place 1 to 3. */
public record DetailView(int place, String label, String text) {}
