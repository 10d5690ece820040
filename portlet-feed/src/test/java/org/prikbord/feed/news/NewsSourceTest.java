package org.prikbord.feed.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.prikbord.model.base.RuleBroken;

/** What old intranets give, as news. */
class NewsSourceTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");

    private static NewsSource open(String name, String text) {
        return NewsSource.open(text.getBytes(StandardCharsets.UTF_8), name, new NewsDates(ZONE), NOW);
    }

    private static NewsSource zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(2015, 3, 4, 12, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        }
        return NewsSource.open(bytes.toByteArray(), "news.zip", new NewsDates(ZONE), NOW);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsRss() {
        NewsSource source = open("news.xml", """
                <?xml version="1.0"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
                <title>Intranet</title><image><url>logo.png</url></image>
                <item><title>Nieuwe kassa&amp;#8217;s &amp; meer</title><link>https://old.example/a?b=1&amp;c=2</link><guid>42</guid>
                <pubDate>Tue, 3 Feb 2015 9:05:00 +0100</pubDate><dc:creator>Anna Jansen</dc:creator>
                <description>short</description>
                <content:encoded><![CDATA[<h2>Kop</h2><p>Wel <b> heel </b>mooi<br>en <a href="/more">meer</a>.</p><ul><li>een<li>twee</ul><img src="p.png" alt="Kassa">]]></content:encoded>
                <enclosure url="https://old.example/q.jpg" type="image/jpeg" length="1"/></item>
                <item><title>Zonder datum</title><guid>43</guid></item>
                <item><title>Morgen</title><guid>44</guid><pubDate>Tue, 1 Dec 2026 09:00:00 GMT</pubDate></item>
                </channel></rss>""");
        assertThat(source.items())
                .singleElement()
                .isEqualTo(new NewsItem(
                        "42",
                        "news.xml",
                        "Nieuwe kassa’s & meer",
                        "**Kop**\n\nWel **heel** mooi  \nen [meer](https://old.example/more).\n\n- een\n- twee",
                        Instant.parse("2015-02-03T08:05:00Z"),
                        "Anna Jansen",
                        "https://old.example/a?b=1&c=2",
                        List.of(
                                new NewsItem.Figure("https://old.example/p.png", "Kassa"),
                                new NewsItem.Figure("https://old.example/q.jpg", ""))));
        assertThat(source.problems())
                .containsExactly(new NewsProblem("Zonder datum", "date"), new NewsProblem("Morgen", "future"));
    }

    @Test
    void readsAtom() {
        NewsSource source = open("feed", """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Intranet</title>
                <entry><id>urn:1</id><title type="html">Wij &amp;amp; zij</title><published>2014-05-06T07:08:09Z</published>
                <updated>2020-01-01T00:00:00Z</updated><author><name>Bo</name><email>bo@old.example</email></author>
                <link rel="self" href="https://old.example/self"/><link href="https://old.example/1"/>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Een <em>twee</em></p></div></content></entry>
                <entry><id>urn:2</id><title>Plat</title><updated>2014-05-07T07:08:09+02:00</updated>
                <summary type="text">1 &lt; 2 *sterren*</summary></entry></feed>""");
        assertThat(source.items()).extracting(NewsItem::title).containsExactly("Wij & zij", "Plat");
        assertThat(source.items()).extracting(NewsItem::text).containsExactly("Een *twee*", "1 \\< 2 \\*sterren\\*");
        assertThat(source.items()).extracting(NewsItem::author).containsExactly("Bo", "");
        assertThat(source.items()).extracting(NewsItem::link).containsExactly("https://old.example/1", "");
        assertThat(source.items())
                .extracting(NewsItem::at)
                .containsExactly(Instant.parse("2014-05-06T07:08:09Z"), Instant.parse("2014-05-07T05:08:09Z"));
    }

    @Test
    void readsAFolderOfPagesWithTheirPictures() throws IOException {
        NewsSource source = zip(Map.of(
                "site/2019/bbq.html",
                bytes("""
                        <html><head><title>Intranet - BBQ</title><meta name="author" content="Cas">
                        <meta property="article:published_time" content="2019-06-07T18:00:00+02:00"></head>
                        <body><nav>Home</nav><article><h1>BBQ</h1><script>alert(1)</script><p>Kom <i>ook</i>!</p>
                        <img src="../img/bbq%20vuur.png" alt="Vuur"><img src="https://elsewhere.example/x.png">
                        <img src="../../../../etc/passwd"><img src="pixel.gif" width="1" height="1"></article><footer>(c)</footer></body></html>"""),
                "site/img/bbq vuur.png",
                bytes("png"),
                "site/old.htm",
                "<title>Caf\u00e9</title><p>Open \u00e9n dicht".getBytes(StandardCharsets.ISO_8859_1),
                "site/empty.html",
                bytes("<nav>Home</nav>"),
                "site/style.css",
                bytes("p {}")));
        NewsItem bbq = source.items().get(0);
        assertThat(bbq.title()).isEqualTo("BBQ");
        assertThat(bbq.text()).isEqualTo("Kom *ook*!");
        assertThat(bbq.author()).isEqualTo("Cas");
        assertThat(bbq.at()).isEqualTo(Instant.parse("2019-06-07T16:00:00Z"));
        assertThat(bbq.figures()).hasSize(3);
        assertThat(source.picture(bbq, "../img/bbq%20vuur.png")).contains(bytes("png"));
        assertThat(source.picture(bbq, "https://elsewhere.example/x.png")).isEmpty();
        assertThat(source.picture(bbq, "../../../../etc/passwd")).isEmpty();
        assertThat(source.picture(bbq, "data:image/png;base64,cG5n")).contains(bytes("png"));
        assertThat(source.items().get(1).at())
                .isEqualTo(LocalDateTime.of(2015, 3, 4, 12, 0)
                        .atZone(ZoneId.systemDefault())
                        .toInstant());
        assertThat(source.problems()).containsExactly(new NewsProblem("site/empty.html", "empty"));
        source.close();
    }

    @Test
    void refusesWhatIsNoNews() {
        for (String text : List.of("", "hello", "%PDF-1.7", "PK\u0003\u0004 not a zip", "<xml/>")) {
            assertThatThrownBy(() -> open("file.bin", text))
                    .as(text)
                    .isInstanceOfSatisfying(
                            RuleBroken.class,
                            broken -> assertThat(broken.field()).contains("file"));
        }
    }

    @Test
    void fetchesAndUnfoldsNothing() {
        NewsSource source = open("news.xml", """
                <!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>
                <rss><item><guid>1</guid><title>T</title><pubDate>2015-01-02</pubDate><description>&x; &b;</description></item></rss>""");
        assertThat(source.items())
                .singleElement()
                .satisfies(
                        item -> assertThat(item.text()).doesNotContain("root:").hasSizeLessThan(20));
    }

    @Test
    void staysOnItsFeetInDeepPages() {
        NewsSource source = open("deep.html", "<title>Deep</title>" + "<div><b>".repeat(20_000) + "down here");
        assertThat(source.items())
                .singleElement()
                .satisfies(item -> assertThat(item.text()).contains("down here"));
    }

    @Test
    void knowsTheDatesThatPeopleWrite() {
        NewsDates dates = new NewsDates(ZONE);
        Instant noon = LocalDateTime.of(2015, 2, 3, 11, 0).toInstant(ZoneOffset.UTC);
        for (String written : List.of(
                "Tue, 03 Feb 2015 12:00:00 +0100",
                "3 Feb 2015 12:00 CET",
                "2015-02-03T12:00:00+01:00",
                "2015-02-03T11:00:00Z",
                "2015-02-03T12:00:00",
                "2015-02-03 12:00",
                "2015-02-03",
                "3-2-2015")) {
            assertThat(dates.read(written)).as(written).contains(noon);
        }
        assertThat(dates.read("last week")).isEmpty();
    }
}
