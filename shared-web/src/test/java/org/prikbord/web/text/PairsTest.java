package org.prikbord.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairsTest {
    @Test
    void findsTheFirstOfItsName() {
        assertThat(Pairs.find("a=1&lang=nl&lang=en", "lang", '&')).contains("nl");
        assertThat(Pairs.find("lang=nl", "lang", '&')).contains("nl");
        assertThat(Pairs.find("a=1;  b=2 ;c=3", "b", ';')).contains("2");
    }

    @Test
    void findsNothingInWhatOnlyEndsOrBeginsLikeIt() {
        assertThat(Pairs.find("", "lang", '&')).isEmpty();
        assertThat(Pairs.find("slang=nl&language=nl&x=lang=nl&lang", "lang", '&'))
                .isEmpty();
        assertThat(Pairs.find("slang=nl&lang=en", "lang", '&')).contains("en");
    }

    @Test
    void givesAnEmptyValueAsSuch() {
        assertThat(Pairs.find("lang=&a=1", "lang", '&')).contains("");
    }
}
