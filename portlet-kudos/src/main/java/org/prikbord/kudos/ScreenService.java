package org.prikbord.kudos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.CurrentPerson;
import org.prikbord.model.base.Keys;
import org.prikbord.model.base.NotFound;
import org.prikbord.model.base.Role;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.person.People;
import org.prikbord.model.person.Team;
import org.prikbord.model.person.Teams;
import org.prikbord.model.screen.Screen;
import org.prikbord.model.screen.ScreenLook;
import org.prikbord.model.screen.ScreenView;
import org.prikbord.model.screen.Screens;
import org.prikbord.web.text.Languages;

/** The screens that show the wall: made and revoked by those who look after what hangs where visitors come. */
@ApplicationScoped
@Allowed({Role.COMMUNICATIONS, Role.ADMINISTRATOR})
public class ScreenService {
    @Inject
    private Screens screens;

    @Inject
    private Teams teams;

    @Inject
    private People people;

    @Inject
    private CurrentPerson currentPerson;

    /** All of them, by name. */
    @Transactional
    public List<ScreenView> all() {
        return screens.all();
    }

    /** One of them, or {@link NotFound}. */
    @Transactional
    public ScreenView view(long id) {
        return screens.find(id).orElseThrow(NotFound::new);
    }

    /** The names of the teams whose notes a screen can show. */
    @Transactional
    public List<String> teams() {
        return teams.all().stream().map(Team::name).toList();
    }

    /**
     * What somebody asks for, as typed.
     *
     * @param team the name of the team whose notes it shows; blank for all
     * @param look the key of a {@link ScreenLook}
     */
    public record Asked(String name, String team, String language, String look) {}

    /** Makes a screen; what opens it is told this once. */
    @Transactional
    public Screens.Made make(Asked asked) {
        String language = Languages.supported(asked.language())
                .orElseThrow(() -> RuleBroken.at("language", "choice.unknown", String.valueOf(asked.language())));
        ScreenLook look = Keys.typed(ScreenLook.class, "look", asked.look());
        return screens.make(
                people.get(currentPerson.required()),
                new Screen.Wish(asked.name(), named(asked.team()), language, look));
    }

    private Team named(String team) {
        return team == null || team.isBlank()
                ? null
                : teams.allNamed("team", List.of(team)).get(0);
    }

    /** Revokes a screen, at once; {@link NotFound} for one that there is not. */
    @Transactional
    public void revoke(long id) {
        screens.revoke(people.get(currentPerson.required()), id);
    }
}
