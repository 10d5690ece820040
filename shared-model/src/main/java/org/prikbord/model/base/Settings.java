package org.prikbord.model.base;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The configuration, <code>prikbord.*</code> of MicroProfile Config, read once at the start as plain values. Anything
 * wrong in it stops the start with one {@link WrongSettings}.
 */
@ApplicationScoped
public class Settings {
    /** Asked for by name, because a name from the environment (PRIKBORD_COMPANY) shows itself in no list of names. */
    private static final List<String> KEYS = List.of(
            "prikbord.zone",
            "prikbord.company",
            "prikbord.accent",
            "prikbord.sign-in",
            "prikbord.demo.password",
            "prikbord.session.hours",
            "prikbord.cookie.secure",
            "prikbord.cookie.same-site",
            "prikbord.embed.origins",
            "prikbord.show.origins",
            "prikbord.oembed.providers",
            "prikbord.feed.widget.posts",
            "prikbord.feed.reactions",
            "prikbord.announcements.names",
            "prikbord.files.most-mb",
            "prikbord.videos.most-mb",
            "prikbord.help.helpers",
            "prikbord.help.asked-a-day",
            "prikbord.help.calls-a-day",
            "prikbord.people.file",
            "prikbord.people.every-minutes",
            "prikbord.metrics.token",
            "prikbord.search.directory",
            "prikbord.search.every-minutes",
            "prikbord.anonymity.secret",
            "prikbord.role.communications",
            "prikbord.role.sponsor",
            "prikbord.role.administrator");

    /** The keys of all reactions that there are; what they mean is with posts. */
    public static final List<String> REACTIONS =
            List.of("heart", "useful", "metoo", "thanks", "celebrate", "laugh", "support");

    private static final int MOST_REACTIONS = 6;

    private static final System.Logger LOG = System.getLogger(Settings.class.getName());

    private static final int SHORTEST_TOKEN = 16;
    private static final int SHORTEST_SECRET = 32;

    private ZoneId zone;
    private String company;
    private String accent;
    private String signIn;
    private String demoPassword;
    private Duration session;
    private String cookieSecure;
    private String cookieSameSite;
    private List<String> embedOrigins;
    private List<String> showOrigins;
    private List<LinkProvider> linkProviders;
    private int feedWidgetPosts;
    private List<String> feedReactions;
    private boolean announcementNames;
    private int fileMostMb;
    private int videoMostMb;
    private int helpHelpers;
    private int helpAskedADay;
    private int helpCallsADay;
    private String peopleFile;
    private int peopleEveryMinutes;
    private String metricsToken;
    private String searchDirectory;
    private int searchEveryMinutes;
    private String anonymitySecret;
    private MailSettings mail;
    private KudosSettings kudos;
    private Map<Role, List<String>> roleRules;

    protected Settings() {}

    /** Settings from plain values; what is missing has its default. */
    public Settings(Map<String, String> given) {
        read(given);
    }

    /** Runs at the start of the application, so that wrong settings are told then and not at the first request. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        zone();
    }

    @PostConstruct
    void readConfiguration() {
        Config config = ConfigProvider.getConfig();
        Map<String, String> given = new HashMap<>();
        Set<String> names = new HashSet<>(KEYS);
        names.addAll(MailSettings.KEYS);
        names.addAll(KudosSettings.KEYS);
        config.getPropertyNames().forEach(names::add);
        names.stream()
                .filter(name -> name.startsWith(SettingsReader.PREFIX))
                .forEach(
                        name -> config.getOptionalValue(name, String.class).ifPresent(value -> given.put(name, value)));
        try {
            read(given);
        } catch (WrongSettings wrong) {
            // the server tells only of a failure of its own, and nobody would see what to change
            LOG.log(System.Logger.Level.ERROR, "The configuration is refused", wrong);
            throw wrong;
        }
    }

    private void read(Map<String, String> given) {
        SettingsReader reader = new SettingsReader(given);
        zone = reader.zone("prikbord.zone", "Europe/Amsterdam");
        company = reader.text("prikbord.company", "Prikbord");
        accent = reader.colour("prikbord.accent", "#0e625c");
        signIn = reader.oneOf("prikbord.sign-in", "container", "container", "demo");
        demoPassword = reader.text("prikbord.demo.password", "");
        session = Duration.ofHours(reader.number("prikbord.session.hours", 12, 1, 720));
        cookieSecure = reader.oneOf("prikbord.cookie.secure", "auto", "auto", "true", "false");
        cookieSameSite = reader.oneOf("prikbord.cookie.same-site", "Lax", "Lax", "Strict", "None");
        embedOrigins = reader.origins("prikbord.embed.origins");
        showOrigins = reader.origins("prikbord.show.origins");
        linkProviders = reader.providers("prikbord.oembed.providers");
        feedWidgetPosts = reader.number("prikbord.feed.widget.posts", 8, 1, 20);
        feedReactions = reader.choices("prikbord.feed.reactions", "heart,useful,metoo", MOST_REACTIONS, REACTIONS);
        announcementNames =
                Boolean.parseBoolean(reader.oneOf("prikbord.announcements.names", "false", "true", "false"));
        fileMostMb = reader.number("prikbord.files.most-mb", 10, 1, 50);
        videoMostMb = reader.number("prikbord.videos.most-mb", 200, 1, 200);
        helpHelpers = reader.number("prikbord.help.helpers", 5, 1, 20);
        helpAskedADay = reader.number("prikbord.help.asked-a-day", 6, 1, 100);
        helpCallsADay = reader.number("prikbord.help.calls-a-day", 5, 1, 100);
        peopleFile = reader.text("prikbord.people.file", "");
        peopleEveryMinutes = reader.number("prikbord.people.every-minutes", 60, 1, 10080);
        metricsToken = reader.secret("prikbord.metrics.token", SHORTEST_TOKEN);
        searchDirectory = reader.text("prikbord.search.directory", "");
        searchEveryMinutes = reader.number("prikbord.search.every-minutes", 30, 1, 10080);
        anonymitySecret = reader.secret("prikbord.anonymity.secret", SHORTEST_SECRET);
        mail = MailSettings.of(reader);
        kudos = KudosSettings.of(reader);
        roleRules = new EnumMap<>(Role.class);
        for (Role role : List.of(Role.COMMUNICATIONS, Role.SPONSOR, Role.ADMINISTRATOR)) {
            roleRules.put(role, reader.rules("prikbord.role." + role.key()));
        }
        reader.done();
    }

    /** The zone in which the company's days begin and end. */
    public ZoneId zone() {
        return zone;
    }

    /** The company's name, as the pages show it. */
    public String company() {
        return company;
    }

    /** The company's colour on what leaves the board, such as certificates: <code>#</code> and six hexadecimal digits. */
    public String accent() {
        return accent;
    }

    /** Whether the sample people sign in here with the demo password; every page says so when they do. */
    public boolean demo() {
        return "demo".equals(signIn);
    }

    /** The password that people who are imported in demo mode get. */
    public Optional<String> demoPassword() {
        return demo() && !demoPassword.isEmpty() ? Optional.of(demoPassword) : Optional.empty();
    }

    /** How long a sign-in lasts. */
    public Duration session() {
        return session;
    }

    /** Whether the cookie is marked Secure: <code>true</code>, <code>false</code>, or <code>auto</code> (on https). */
    public String cookieSecure() {
        return cookieSecure;
    }

    /** <code>Lax</code>, <code>Strict</code> or <code>None</code>. */
    public String cookieSameSite() {
        return cookieSameSite;
    }

    /** Origins of the pages, beside our own, that may hold the widgets. */
    public List<String> embedOrigins() {
        return embedOrigins;
    }

    /** Of the company's streaming, whose pictures may stand on the page of a live show and play on posts. */
    public List<String> showOrigins() {
        return showOrigins;
    }

    /** Sites of the company of which the board asks what the pages are that posts link to. */
    public List<LinkProvider> linkProviders() {
        return linkProviders;
    }

    /** The site that may be asked about this address; nothing where no operator allowed one. */
    public Optional<LinkProvider> siteOf(String address) {
        return linkProviders.stream().filter(site -> site.knows(address)).findFirst();
    }

    /** Where what plays on posts, and on the page of a live show, may come from. */
    public List<String> frameOrigins() {
        return Stream.concat(showOrigins.stream(), linkProviders.stream().flatMap(site -> site.origins().stream()))
                .distinct()
                .sorted()
                .toList();
    }

    /** How many posts the feed's widget shows, 1 to 20. */
    public int feedWidgetPosts() {
        return feedWidgetPosts;
    }

    /** The keys of the reactions that are offered, in their order, 1 to 6 of {@link #REACTIONS}. */
    public List<String> feedReactions() {
        return feedReactions;
    }

    /** Whether who sent an announcement, and communications, see by name who has not read it. */
    public boolean announcementNames() {
        return announcementNames;
    }

    /** How many kudos people have to give. */
    public KudosSettings kudos() {
        return kudos;
    }

    /** How large a file may be that goes with a post or an idea, in MB, 1 to 50. */
    public int fileMostMb() {
        return fileMostMb;
    }

    /** The same of a video, 1 to 200. */
    public int videoMostMb() {
        return videoMostMb;
    }

    /** How many people an urgent question goes to at once, 1 to 20. */
    public int helpHelpers() {
        return helpHelpers;
    }

    /** How often anybody is asked to help within a day, 1 to 100. */
    public int helpAskedADay() {
        return helpAskedADay;
    }

    /** How many urgent questions anybody may ask within a day, 1 to 100. */
    public int helpCallsADay() {
        return helpCallsADay;
    }

    /** The HR export that is read on a schedule, if there is one. */
    public Optional<String> peopleFile() {
        return peopleFile.isEmpty() ? Optional.empty() : Optional.of(peopleFile);
    }

    /** How often the HR export is looked at, in minutes. */
    public int peopleEveryMinutes() {
        return peopleEveryMinutes;
    }

    /** What a program that reads the metrics has to send; nothing when only administrators may read them. */
    public Optional<String> metricsToken() {
        return metricsToken.isEmpty() ? Optional.empty() : Optional.of(metricsToken);
    }

    /** Where this node keeps its search index; nothing for a place of the server's own. */
    public Optional<String> searchDirectory() {
        return searchDirectory.isEmpty() ? Optional.empty() : Optional.of(searchDirectory);
    }

    /** How often the search index is compared with the whole database, in minutes. */
    public int searchEveryMinutes() {
        return searchEveryMinutes;
    }

    /** What the authors of anonymous ideas are sealed with; nothing where there are no such ideas. */
    public Optional<String> anonymitySecret() {
        return anonymitySecret.isEmpty() ? Optional.empty() : Optional.of(anonymitySecret);
    }

    /** When and how people are told by mail. */
    public MailSettings mail() {
        return mail;
    }

    /** Who gets which role: <code>team:NAME</code>, <code>manager:NAME</code>, <code>person:USER</code>, <code>group:NAME</code>. */
    public Map<Role, List<String>> roleRules() {
        return Map.copyOf(roleRules);
    }
}
