package io.billfold.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.BillfoldTest;
import io.billfold.testing.TestDocuments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Where the operator lets everybody in, a stranger gets an account by Telegram, but only by wanting one. */
@BillfoldTest
@Tag("S0-26")
class NewcomerTests {
    private static final StandInBotApi API = new StandInBotApi();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    private Person person = new Person(API, API::bring);

    @DynamicPropertySource
    static void openBot(DynamicPropertyRegistry properties) {
        properties.add("billfold.account.open-registration", () -> "true");
        properties.add("billfold.chat.telegram.token", () -> StandInBotApi.TOKEN);
        properties.add("billfold.chat.telegram.api-url", API::url);
    }

    @BeforeEach
    void anInstanceWithAnOwner() {
        Api.at(port).newOwner();
        person = new Person(API, API::bring);
    }

    @Test
    @Tag("S0-27")
    void nothingIsStoredOfAStrangerBeforeTheCode() {
        person.sharesNumber(person.phone());
        String told = person.hears("Until then nothing is stored").text();
        person.sendsFile("invoice.xml", TestDocuments.eInvoice());
        person.hears("Nothing was stored");

        assertThat(told).contains("No user here has this telephone number yet", "open an account of your own");
        assertThat(usersByChat()).isZero();
        assertThat(links()).isZero();
    }

    @Test
    @Tag("S0-27")
    void theCodeOpensAnAccount() {
        person.sharesNumber(person.phone());
        person.says(person.hearsCode());
        person.hears("linked now");
        person.sendsFile("invoice.xml", TestDocuments.eInvoice());

        person.hears("please check");
        assertThat(usersByChat()).isEqualTo(1);
        assertThat(links()).isEqualTo(1);
    }

    private long usersByChat() {
        return database.sql("select count(*) from users where phone = :phone")
                .param("phone", person.phone())
                .query(Long.class)
                .single();
    }

    private long links() {
        return database.sql("select count(*) from chat_link where chat = :chat")
                .param("chat", String.valueOf(person.id()))
                .query(Long.class)
                .single();
    }
}
