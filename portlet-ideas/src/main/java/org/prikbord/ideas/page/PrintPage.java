package org.prikbord.ideas.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.prikbord.ideas.ChallengeService;
import org.prikbord.ideas.IdeaService;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.Text;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.model.idea.DetailView;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.web.page.QrCode;

/**
 * <code>print.xhtml</code>: a challenge for the canteen wall. It names no authors: what hangs there is read by visitors
 * too.
 */
@Named
@RequestScoped
public class PrintPage {
    private static final int LONGEST = 240;

    @Inject
    private ChallengeService challenges;

    @Inject
    private IdeaService ideas;

    private long id;
    private String before;
    private ChallengeView challenge;
    private List<Card> cards = List.of();
    private PageKey next;

    /**
     * An idea on paper.
     *
     * @param address where it can be read and answered
     */
    public record Card(String title, String text, List<DetailView> details, String address, QrCode code) {}

    /** Reads the challenge and as many of its ideas as a page takes. */
    public void load() {
        challenge = challenges.view(id);
        URI here = here();
        Page<IdeaView> page = ideas.page(id, PageKey.parse("before", before).orElse(null), Page.MOST);
        cards = page.items().stream().map(idea -> card(idea, here)).toList();
        next = page.next();
    }

    /** The address that the reader asked: whoever prints came by one that works for their colleagues. */
    private static URI here() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        return URI.create(request.getRequestURL().toString());
    }

    private static Card card(IdeaView idea, URI here) {
        String address = here.resolve("/ideas/idea?id=" + idea.id()).toString();
        List<DetailView> details = idea.details().stream()
                .map(detail -> new DetailView(
                        detail.place(),
                        detail.label(),
                        Text.shortened(detail.text().strip(), LONGEST)))
                .toList();
        String text = Text.shortened(idea.text().strip(), LONGEST);
        return new Card(idea.title(), text, details, address, QrCode.of(address));
    }

    public ChallengeView getChallenge() {
        return challenge;
    }

    public List<Card> getCards() {
        return cards;
    }

    /** Where the next sheets begin, or null. */
    public PageKey getNext() {
        return next;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
