package io.billfold.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.account.OneTimeCodes;
import io.billfold.chat.StandIn;
import io.billfold.testing.Api;
import io.billfold.testing.TestDocuments;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class TelegramLinkingTests extends TelegramTest {
    @Autowired
    JdbcClient database;

    @Test
    @Tag("S0-24")
    @Tag("S0-25")
    void offersToShareTheTelephoneNumber() {
        person.says("/start");

        var welcome = person.hears("Welcome");
        var button = welcome.markup().path("keyboard").path(0).path(0);
        assertThat(button.path("text").asString()).isEqualTo("Share Phone Number");
        assertThat(button.path("request_contact").asBoolean()).isTrue();
    }

    @Test
    @Tag("S0-26")
    @Tag("S0-27")
    void linksByTheCodeThatWasSentIntoTheChat() {
        person.links(person.phone());

        var links = owner.get("/api/chat/links").json();
        assertThat(links.path(0).path("channel").asString()).isEqualTo("telegram");
        assertThat(links.path(0).path("phone").asString()).isEqualTo(person.phone());
    }

    @Test
    @Tag("S0-27")
    void takesNothingFromStrangers() {
        person.sendsFile("invoice.xml", TestDocuments.eInvoice());

        person.hears("Nothing was stored");
        assertThat(owner.get("/api/invoices").json().path("total").asInt()).isZero();
    }

    @Test
    @Tag("S0-26")
    void refusesTheContactOfSomebodyElse() {
        person.says("/start");
        person.sharesContactOfAnother(person.phone());

        person.hears("number of somebody else");
        assertThat(person.heard()).doesNotContain("one-time code");
    }

    @Test
    @Tag("S0-27")
    void aGuesserHasFiveTriesAndThenMustWait() {
        person.sharesNumber(person.phone());
        String code = person.hearsCode();
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < OneTimeCodesLimits.TRIES; i++) {
            person.says(wrong);
        }
        person.hears("Too many wrong codes");

        person.says(code);
        person.sharesNumber(person.phone());
        person.says("hello");

        person.hears("To link this chat");
        assertThat(person.heard()).doesNotContain("linked now");
        assertThat(API.messagesTo(person.id()).stream()
                        .filter(message -> message.text().contains("one-time code is")))
                .hasSize(1);
    }

    /** The number is in the contract, not in the code that is tested. */
    private interface OneTimeCodesLimits {
        int TRIES = 5;
    }

    @Test
    @Tag("S0-27")
    void aCodeIsGoodOnce() {
        person.links(person.phone());
        String used = person.hearsCode();
        person.says("/unlink");
        person.hears("no longer speaks for you");

        person.sharesNumber(person.phone());
        person.hears("one-time code is", message -> !message.text().contains(used));
        person.says(used);

        person.hears("This is not the code");
    }

    @Test
    @Tag("S0-26")
    void aCodeIsNowhereWrittenDown() {
        person.sharesNumber(person.phone());
        String code = person.hearsCode();

        long memos = database.sql("select count(*) from memo where value like :code or key like :code")
                .param("code", "%" + code + "%")
                .query(Long.class)
                .single();
        long errands = database.sql("select count(*) from chat_errand where task like :code")
                .param("code", "%" + code + "%")
                .query(Long.class)
                .single();

        assertThat(memos + errands).isZero();
    }

    @Test
    @Tag("S0-25")
    void linksFromTheWebPage() {
        var invitation = owner.post("/api/chat/links").json();
        String code = invitation.path("code").asString();
        assertThat(invitation.path("ways").path(0).path("url").asString())
                .isEqualTo("https://t.me/stand_in_bot?start=" + code);
        assertThat(invitation.path("expires_in").asLong()).isEqualTo(OneTimeCodes.LIFE.toSeconds());

        person.says("/start " + code);
        person.hears("linked now");

        Person other = new Person(API, API::bring);
        other.says("/start " + code);
        other.hears("not valid");
    }

    @Test
    void unlinksFromTheWebPage() {
        person.links(person.phone());
        long id = owner.get("/api/chat/links").json().path(0).path("id").asLong();

        assertThat(Api.at(port).newOwner().delete("/api/chat/links/" + id).status())
                .isEqualTo(404);
        assertThat(owner.delete("/api/chat/links/" + id).status()).isEqualTo(204);

        person.says("/status");
        person.hears("To link this chat");
    }

    @Test
    void aNumberBelongsToOneUser() {
        Api another = Api.at(port).newOwner();

        var answer = another.send(another.request("/api/auth/phone")
                .header("Content-Type", "application/json")
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString("{\"phone\": \"" + person.phone() + "\"}")));

        assertThat(answer.code()).isEqualTo("phone_taken");
    }

    @Test
    @Tag("S0-25")
    void linksInThePersonsLanguage() {
        person.speaking("de");
        person.says("/start");
        var button =
                person.hears("Willkommen").markup().path("keyboard").path(0).path(0);
        person.sharesNumber(person.phone());
        person.says(StandIn.await("the code", () -> person.code("Einmalcode ist (\\d{6})")));

        assertThat(button.path("text").asString()).isEqualTo("Telefonnummer teilen");
        assertThat(button.path("request_contact").asBoolean()).isTrue();
        person.hears("Dieser Chat ist jetzt verbunden");
    }
}
