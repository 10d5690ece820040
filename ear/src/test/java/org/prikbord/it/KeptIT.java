package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prikbord.harness.Bodies;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Caller.Answer;
import org.prikbord.harness.Staff;

/** What is made once for all of its readers: never old, never in another language, and never anybody else's. */
@ExtendWith(TestBoard.class)
class KeptIT {
    private final Caller person = Given.person(Staff.ASSISTANT);
    private final Caller other = Given.person(Staff.COMMUNICATIONS);

    @ParameterizedTest
    @ValueSource(strings = {"/feed/", "/feed/widget", Given.POSTS, Given.POSTS + "?limit=3"})
    void isNeverOldAfterAChange(String path) {
        for (int i = 0; i < 20; i++) {
            String words = "Changed " + i + " of " + path.replace("?", " ");
            long post = Given.post(person, words);
            assertThat(other.get(path).text()).contains(words);
            assertThat(person.delete(Given.POSTS + "/" + post).status()).isEqualTo(204);
            assertThat(other.get(path).text()).doesNotContain(words);
        }
    }

    @Test
    void countsReactionsAndCommentsAtOnce() {
        long post = Given.post(person, "Counted at once");
        String reactions = Given.POSTS + "/" + post + "/reactions/heart";
        assertThat(newest().getJsonObject("reactions").getInt("heart")).isZero();
        other.put(reactions, jakarta.json.JsonValue.EMPTY_JSON_OBJECT);
        assertThat(newest().getJsonObject("reactions").getInt("heart")).isEqualTo(1);
        other.delete(reactions);
        assertThat(newest().getJsonObject("reactions").getInt("heart")).isZero();
        Given.comment(other, post, "Said at once");
        assertThat(newest().getInt("comments")).isEqualTo(1);
    }

    private jakarta.json.JsonObject newest() {
        return person.get(Given.POSTS + "?limit=1").json().getJsonArray("items").getJsonObject(0);
    }

    @Test
    void isThereInEachLanguage() {
        for (String path : List.of("/feed/widget", "/kudos/api/values")) {
            String english = person.get(path).text();
            String dutch = Given.person(Staff.DUTCH_ASSISTANT).get(path).text();
            String french = Given.person(Staff.FRENCH_ASSISTANT).get(path).text();
            String german = Given.person(Staff.GERMAN_ASSISTANT).get(path).text();
            assertThat(List.of(english, dutch, french, german)).doesNotHaveDuplicates();
            assertThat(person.get(path).text()).isEqualTo(english);
        }
    }

    @Test
    void showsNobodyAnothersPage() {
        List<Caller> people = List.of(person, other, Given.person(Staff.SPONSOR), Given.person(Staff.ADMINISTRATOR));
        List<String> names = List.of(Staff.ASSISTANT, Staff.COMMUNICATIONS, Staff.SPONSOR, Staff.ADMINISTRATOR);
        List<CompletableFuture<Void>> all = IntStream.range(0, 200)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    int who = i % people.size();
                    String page = people.get(who).get("/feed/").text();
                    assertThat(page).contains("data-user=\"" + names.get(who) + "\"");
                    names.stream()
                            .filter(name -> !name.equals(names.get(who)))
                            .forEach(name -> assertThat(page).doesNotContain("data-user=\"" + name + "\""));
                }))
                .toList();
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    }

    @Test
    void givesEachTheMenuOfTheirRoleAndNoMarkOfAHole() {
        for (int i = 0; i < 3; i++) {
            String ofPerson = person.get("/feed/").text();
            String ofAdministrator =
                    Given.person(Staff.ADMINISTRATOR).get("/feed/").text();
            assertThat(ofPerson).doesNotContain("/feed/people").doesNotContain("\uE000");
            assertThat(ofAdministrator).contains("/feed/people").doesNotContain("\uE000");
        }
    }

    @Test
    void keepsWhatIsOnesOwnToOneself() {
        Given.kudos(other, "Only in what the assistant got", Staff.ASSISTANT);
        assertThat(person.get(Given.KUDOS + "?mine=got").text()).contains("Only in what the assistant got");
        assertThat(other.get(Given.KUDOS + "?mine=got").text()).doesNotContain("Only in what the assistant got");
        assertThat(other.get(Given.KUDOS + "?mine=given").text()).contains("Only in what the assistant got");
    }

    @Test
    void isForNobodyWhoSignedOutASecondAgo() {
        Caller leaving = Given.signedInAs("abos");
        assertThat(leaving.get(Given.POSTS).status()).isEqualTo(200);
        Given.person(Staff.ADMINISTRATOR);
        PeopleFile.upload("employeeNumber,userName,givenName,familyName,department,active\n" + numberOf("abos")
                + ",abos,André,Bos,Store Groningen,false\n");
        for (String path : List.of(Given.POSTS, Given.KUDOS)) {
            assertThat(leaving.get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(leaving.get("/feed/widget").text()).contains("data-signin").doesNotContain("data-post=");
    }

    private static String numberOf(String userName) {
        return String.valueOf(TestBoard.running()
                .postgres()
                .number("select cast(employee_number as bigint) from person where user_name = ?", userName));
    }

    @Test
    void comesCompressedWhenAskedFor() throws Exception {
        java.net.http.HttpResponse<byte[]> answer = java.net.http.HttpClient.newHttpClient()
                .send(
                        person.request(Given.POSTS)
                                .header("Accept-Encoding", "gzip")
                                .GET()
                                .build(),
                        java.net.http.HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @Test
    void takesWritesAsBefore() {
        Answer made = person.post(Given.POSTS, Bodies.message("Through the same address"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).endsWith("/feed/api/posts/" + made.id());
    }
}
