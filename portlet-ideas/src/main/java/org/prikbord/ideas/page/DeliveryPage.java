package org.prikbord.ideas.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.prikbord.ideas.DeliveryService;
import org.prikbord.ideas.IdeaService;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.delivery.DeliveryView;
import org.prikbord.model.delivery.Measurement;
import org.prikbord.model.idea.IdeaView;
import org.prikbord.web.page.Attempt;
import org.prikbord.web.page.IdConverter;
import org.prikbord.web.text.Language;

/** <code>delivery.xhtml</code>: telling how an idea that was chosen is carried out, for its owner and who names one. */
@Named
@RequestScoped
public class DeliveryPage {
    @Inject
    private DeliveryService deliveries;

    @Inject
    private IdeaService ideas;

    @Inject
    private Attempt attempt;

    @Inject
    private Language language;

    private long id;
    private IdeaView idea;
    private DeliveryView delivery;
    private String owner;
    private String title;
    private String due;
    private String key;
    private long milestone;
    private String note;
    private String spent;
    private int version;
    private int months;
    private String figure;
    private String words;

    /** Reads what became of the idea before a form is decoded: which ones there are depends on it. */
    @PostConstruct
    void read() {
        id = IdConverter.requested();
        delivery = deliveries.told(id).orElse(null);
        idea = ideas.view(id);
    }

    /** Fills the forms in with what is known. */
    public void load() {
        key = UUID.randomUUID().toString();
        if (delivery != null) {
            owner = delivery.owner().userName();
            version = delivery.version();
            spent = Typed.euros(delivery.spent(), language.locale());
            months = getOpenMonths().stream().findFirst().orElse(0);
        }
    }

    /** Names who makes it happen. */
    public void assign() throws IOException {
        store(() -> deliveries.assign(id, owner));
    }

    /** Promises something by a day. */
    public void promise() throws IOException {
        store(() -> deliveries.promise(id, title, Typed.day("due", due), key));
    }

    /** Says that what was promised is there. */
    public void keep() throws IOException {
        store(() -> deliveries.keep(id, milestone, note));
    }

    /** Tells what was spent in all. */
    public void spend() throws IOException {
        store(() -> {
            Long cents = Typed.cents("spent", spent);
            if (cents == null) {
                throw RuleBroken.at("spent", "text.empty");
            }
            deliveries.spend(id, cents, version);
        });
    }

    /** Tells what was measured. */
    public void measure() throws IOException {
        store(() -> deliveries.measure(id, months, Typed.decimal("figure", figure), words));
    }

    private void store(Runnable work) throws IOException {
        if (attempt.to(work)) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/ideas/delivery?id=" + id);
        }
    }

    /** The promises that are not kept yet. */
    public List<DeliveryView.MilestoneView> getOpen() {
        return delivery.milestones().stream()
                .filter(promise -> promise.keptAt() == null)
                .toList();
    }

    /** After how many months a result can still be told. */
    public List<Integer> getOpenMonths() {
        List<Integer> open = new ArrayList<>(Measurement.MONTHS);
        delivery.measurements().forEach(result -> open.remove(Integer.valueOf(result.months())));
        return open;
    }

    public IdeaView getIdea() {
        return idea;
    }

    /** Null as long as nobody owns it. */
    public DeliveryView getDelivery() {
        return delivery;
    }

    public long getId() {
        return id;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDue() {
        return due;
    }

    public void setDue(String due) {
        this.due = due;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public long getMilestone() {
        return milestone;
    }

    public void setMilestone(long milestone) {
        this.milestone = milestone;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getSpent() {
        return spent;
    }

    public void setSpent(String spent) {
        this.spent = spent;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public int getMonths() {
        return months;
    }

    public void setMonths(int months) {
        this.months = months;
    }

    public String getFigure() {
        return figure;
    }

    public void setFigure(String figure) {
        this.figure = figure;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
