package org.prikbord.feed.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.prikbord.feed.SubscriptionService;
import org.prikbord.model.person.TeamView;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.text.Texts;

/** <code>subscribe.xhtml</code>: the person's key for feed readers, shown at the moment at which it is made and never again. */
@Named
@RequestScoped
public class SubscribePage {
    @Inject
    private SubscriptionService subscriptions;

    @Inject
    private Attempt attempt;

    @Inject
    private Texts texts;

    private Instant madeAt;
    private List<Address> addresses = List.of();

    /** Where something can be read. */
    public record Address(String name, String url) {}

    @PostConstruct
    void read() {
        madeAt = subscriptions.madeAt().orElse(null);
    }

    /** Makes a key and shows the addresses with it. */
    public void make() {
        if (attempt.to(() -> addresses = addresses(subscriptions.makeKey()))) {
            external().setResponseHeader("Cache-Control", "no-store");
            read();
        }
    }

    /** From here on the key opens nothing. */
    public void revoke() {
        if (attempt.to(subscriptions::revokeKey)) {
            read();
            attempt.tell(texts.get("subscribe.revoked"));
        }
    }

    private List<Address> addresses(String key) {
        String site = URI.create(((HttpServletRequest) external().getRequest())
                        .getRequestURL()
                        .toString())
                .resolve("/feed/api/atom/" + key + "/")
                .toString();
        List<Address> all = new ArrayList<>();
        all.add(new Address(texts.get("feed.everything"), site + "all.xml"));
        for (TeamView team : subscriptions.teams()) {
            all.add(new Address(team.name(), site + "team-" + team.id() + ".xml"));
        }
        all.add(new Address(
                texts.get("subscribe.topic"), site + "topic-" + texts.get("subscribe.topic.name") + ".xml"));
        return all;
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    /** Where to read, with the key that has just been made; none at any other time. */
    public List<Address> getAddresses() {
        return addresses;
    }

    /** Since when there is a key; null while there is none. */
    public Instant getMadeAt() {
        return madeAt;
    }
}
