package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;
import org.prikbord.harness.Wait;

/** The file that IT deploys, deployed as IT does: into a server that knows nothing of it but its data source. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class InServerIT {
    private static final URI SERVER = URI.create("http://localhost:18997/");

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File(System.getProperty("it.ear")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed/api/posts", "/ideas/api/challenges", "/kudos/api/kudos"})
    void servesEachPortletToWhoIsSignedIn(String path) {
        assertThat(Caller.nobodyAt(SERVER).get(path).status()).isEqualTo(401);
        assertThat(person().get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed/embed.js", "/feed/widget", "/ideas/widget", "/kudos/widget"})
    void servesWhatAHomePageHolds(String path) {
        assertThat(person().get(path).status()).isEqualTo(200);
    }

    @Test
    void keepsWhatIsPosted() {
        Caller person = person();
        Answer made = person.post(Given.POSTS, Bodies.message("Posted in the server"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(person.get(Given.POSTS).text()).contains("Posted in the server");
    }

    @Test
    void passesKudosOnToTheFeed() {
        Caller person = person();
        Given.created(person.post(Given.KUDOS, Bodies.kudos("Thanked in the server", Staff.OTHER_ASSISTANT)));
        Wait.until(
                "kudos are on the feed",
                Duration.ofSeconds(10),
                () -> person.get(Given.POSTS).text().contains("\"kind\":\"kudos\""));
    }

    private static Caller person() {
        return Caller.signedInAt(SERVER, Staff.ASSISTANT);
    }
}
