package org.prikbord.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prikbord.harness.Caller;
import org.prikbord.harness.Staff;

/** The HR export as it comes: from Excel in the Netherlands, with a bad line, twice, and never deleting anybody. */
@ExtendWith(TestBoard.class)
class PeopleIT {
    private static final String COLUMNS =
            "employeeNumber;userName;givenName;familyName;email;department;title;managerNumber;location;"
                    + "preferredLanguage;active\r\n";

    @Test
    void readsWhatExcelInTheNetherlandsWrites() {
        String csv = COLUMNS + "20001;xkreek;Xenia;de Kreek;;Research;Specialist;10781;Eindhoven;nl;true\r\n"
                + "20002;zbrückner;Zoë;Brückner;;Research;Specialist;10781;Eindhoven;en;true\r\n";
        String said = PeopleFile.upload(csv.getBytes(Charset.forName("windows-1252")));
        assertThat(figure(said, "New")).as(said).isEqualTo(2);
        assertThat(Given.signedInAs("xkreek").get("/feed/api/session").text()).contains("Xenia de Kreek");
        assertThat(receiver("Brückner")).contains("Zoë Brückner");
    }

    @Test
    void readsAByteOrderMarkAndColumnsInAnyOrder() {
        String csv = "\ufeff\"FamilyName\";\"GIVENNAME\";\"department\";\"userName\";\"employeeNumber\"\r\n"
                + "\"Łukasz\";\"Ægir\";\"Research\";\"aelukasz\";\"20003\"\r\n";
        String said = PeopleFile.upload(csv);
        assertThat(figure(said, "New")).as(said).isEqualTo(1);
        assertThat(receiver("lukasz")).contains("Ægir Łukasz");
    }

    @Test
    void saysWhichLineAndColumnIsWrongAndGoesOnWithTheOthers() {
        String csv = "employeeNumber,userName,givenName,familyName,email,department,active\n"
                + "20004,onebefore,One,Before,,Research,true\n"
                + "20005,,No,Username,,Research,true\n"
                + "20006,badmail,Bad,Mail,not an address,Research,true\n"
                + "20007,oneafter,One,After,,Research,true\n";
        String said = PeopleFile.upload(csv);
        assertThat(figure(said, "New")).as(said).isEqualTo(2);
        assertThat(said)
                .containsPattern("3\\s+userName")
                .containsPattern("4\\s+email")
                .contains("not an address");
        assertThat(Given.signedInAs("oneafter").get(Given.POSTS).status()).isEqualTo(200);
    }

    @Test
    void updatesMovesAndDeactivatesButNeverDeletes() {
        String head = "employeeNumber,userName,givenName,familyName,department,active\n";
        PeopleFile.upload(head + "20008,mover,Mo,Ver,Research,true\n20009,leaver,Lea,Ver,Research,true\n");
        Caller leaver = Given.signedInAs("leaver");
        long post = Given.post(leaver, "Written before I left");
        long before = TestBoard.running().postgres().number("select count(*) from person");
        String said =
                PeopleFile.upload(head + "20008,mover,Mona,Ver,Finance,true\n20009,leaver,Lea,Ver,Research,false\n");
        assertThat(figure(said, "Moved")).as(said).isEqualTo(1);
        assertThat(figure(said, "Left")).as(said).isEqualTo(1);
        assertThat(TestBoard.running().postgres().number("select count(*) from person"))
                .isEqualTo(before);
        assertThat(leaver.get(Given.POSTS).status()).isEqualTo(401);
        assertThat(Given.person(Staff.ASSISTANT).get(Given.POSTS + "/" + post).text())
                .contains("Lea Ver");
    }

    @Test
    void isOnlyForAdministrators() {
        assertThat(Given.person(Staff.ASSISTANT).get("/feed/people").status()).isIn(403, 404);
        assertThat(Given.person(Staff.SPONSOR).get("/feed/people").status()).isIn(403, 404);
        assertThat(Given.person(Staff.ADMINISTRATOR).get("/feed/people").status())
                .isEqualTo(200);
    }

    private static String receiver(String typed) {
        String query = java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8);
        return Given.person(Staff.ASSISTANT)
                .get("/kudos/api/receivers?q=" + query)
                .text();
    }

    private static int figure(String said, String name) {
        java.util.regex.Matcher found =
                java.util.regex.Pattern.compile(name + "\\s+(\\d+)").matcher(said);
        assertThat(found.find()).as(said).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
