package org.prikbord.kudos.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.prikbord.kudos.KudosService;
import org.prikbord.kudos.ReceiverService;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.kudos.KudosRepository;
import org.prikbord.model.kudos.KudosView;

/** <code>index.xhtml</code>: the wall, all of it or what was given for a value or to a team. */
@Named
@RequestScoped
public class WallPage {
    private static final int NOTES = 24;

    @Inject
    private KudosService kudos;

    @Inject
    private ReceiverService receivers;

    @Inject
    private CurrentPerson currentPerson;

    @Inject
    private Notes writer;

    private String value;
    private String team;
    private String before;
    private String said;
    private String ownTeam;
    private List<Note> notes;
    private List<Notes.Value> filters;
    private String older;
    private List<Notes.Value> blooming;

    /** Reads the page that is asked for; a value, team or page that does not exist is not found. */
    public void load() {
        if (!isBlank(value) && !writer.isValue(value)) {
            throw new NotFound();
        }
        Long teamId = isBlank(team) ? null : receivers.teamId(team).orElseThrow(NotFound::new);
        KudosRepository.Filter filter = kudos.filter(isBlank(value) ? null : value, teamId);
        PageKey key = PageKey.parse("before", before).orElse(null);
        Page<KudosView> page = kudos.page(filter, key, NOTES);
        notes = writer.of(page.items());
        filters = writer.valuesAnd(value);
        older = page.following().map(next -> address(next.toString())).orElse(null);
        ownTeam = currentPerson.required().team();
        List<String> more = isEverything() ? kudos.blooming() : List.of();
        blooming =
                writer.values().stream().filter(one -> more.contains(one.key())).toList();
    }

    private String address(String next) {
        List<String> query = new ArrayList<>();
        if (!isBlank(value)) {
            query.add("value=" + value);
        }
        if (!isBlank(team)) {
            query.add("team=" + encoded(team));
        }
        query.add("before=" + next);
        return "?" + String.join("&", query);
    }

    private static boolean isBlank(String typed) {
        return typed == null || typed.isBlank();
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    public List<Note> getNotes() {
        return notes;
    }

    public List<Notes.Value> getValues() {
        return writer.values();
    }

    /** The values for which there are more thanks now than a month ago; empty where only some notes are shown. */
    public List<Notes.Value> getBlooming() {
        return blooming;
    }

    /** What the wall can be looked through by. */
    public List<Notes.Value> getFilters() {
        return filters;
    }

    /** The address of what is older; null at the end. */
    public String getOlder() {
        return older;
    }

    public boolean isBlank() {
        return notes.isEmpty();
    }

    /** Whether everything is shown, from everybody. */
    public boolean isEverything() {
        return isBlank(value) && isBlank(team);
    }

    /** Where the reader's own team's thanks are. */
    public String getOwnTeamAddress() {
        return "?team=" + encoded(ownTeam);
    }

    /** Whether the reader's own team is what is shown. */
    public boolean isOwnTeamShown() {
        return ownTeam.equals(team);
    }

    /** Whether somebody comes here who has just taken a note back. */
    public boolean isWithdrawn() {
        return "withdrawn".equals(said);
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }
}
