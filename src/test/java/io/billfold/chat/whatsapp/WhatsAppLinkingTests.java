package io.billfold.chat.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How a telephone becomes a user, and what strangers get to hear. */
@Tag("S1-01")
class WhatsAppLinkingTests extends WhatsAppTest {
    @Test
    void leadsStrangersToLinkingAndStoresNothing() {
        Texter stranger = new Texter(Api.at(port), TWILIO, PUBLIC_URL);

        assertThat(stranger.says("hello")).contains("sign in at " + PUBLIC_URL);
        assertThat(stranger.sends("application/xml", invoice())).contains("Nothing was stored");

        long kept = database.sql("select count(*) from chat_link where chat = :phone")
                .param("phone", stranger.phone())
                .query(Long.class)
                .single();
        assertThat(kept).isZero();
    }

    @Test
    void linksByACodeFromTheWebPage() {
        Texter stranger = new Texter(Api.at(port), TWILIO, PUBLIC_URL);
        var invitation = owner.post("/api/chat/links").json();
        String code = invitation.path("code").asString();

        assertThat(invitation.path("ways").path(0).path("url").asString())
                .isEqualTo("https://wa.me/14155238886?text=" + code);
        assertThat(stranger.says(code)).contains("linked now", "1 - ");
        assertThat(new Texter(Api.at(port), TWILIO, PUBLIC_URL).says(code)).contains("not valid");
    }

    @Test
    void whoHasUnlinkedIsAStrangerAgain() {
        person.says("hello");
        assertThat(person.says("unlink")).contains("no longer speaks for you");

        assertThat(person.says("hello")).contains("To link this chat");
    }

    @Test
    void aGuesserOfCodesMustWait() {
        Texter stranger = new Texter(Api.at(port), TWILIO, PUBLIC_URL);
        for (int i = 0; i < 4; i++) {
            assertThat(stranger.says("234567890" + (char) ('A' + i)).replace("0", ""))
                    .doesNotContain("Too many");
        }
        for (int i = 2; i < 7; i++) {
            stranger.says("ABCDEFGHJ" + i);
        }
        String code = owner.post("/api/chat/links").json().path("code").asString();

        assertThat(stranger.says(code)).contains("Too many wrong codes");
    }

    @Test
    void speaksToStrangersAsTheyWrite() {
        Texter stranger = new Texter(Api.at(port), TWILIO, PUBLIC_URL);

        assertThat(stranger.says("hallo")).contains("Um diesen Chat zu verbinden");
        assertThat(stranger.says("bonjour")).contains("To link this chat");
    }
}
