package org.prikbord.kudos.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.prikbord.kudos.KudosService;
import org.prikbord.model.kudos.KudosRepository;

/** <code>widget.xhtml</code>: the last notes. Kept for all, so nothing of the reader may be in it. */
@Named
@RequestScoped
public class KudosWidget {
    private static final int MOST = 2;

    @Inject
    private KudosService kudos;

    @Inject
    private Notes writer;

    private List<Note> notes;

    @PostConstruct
    void load() {
        notes = writer.of(kudos.page(KudosRepository.Filter.ALL, null, MOST).items());
    }

    public List<Note> getNotes() {
        return notes;
    }

    public List<Notes.Value> getValues() {
        return writer.values();
    }

    public boolean isBlank() {
        return notes.isEmpty();
    }
}
