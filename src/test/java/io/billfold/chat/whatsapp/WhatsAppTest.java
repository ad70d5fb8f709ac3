package io.billfold.chat.whatsapp;

import io.billfold.testing.Api;
import io.billfold.testing.BillfoldTest;
import io.billfold.testing.TestDocuments;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The running application with a stand-in for Twilio, behind its public address, and a user with a telephone. */
@BillfoldTest
abstract class WhatsAppTest {
    static final StandInTwilio TWILIO = new StandInTwilio();
    static final String PUBLIC_URL = "https://bills.example.org";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    Api owner = Api.at(0);
    Texter person = new Texter(owner, TWILIO, PUBLIC_URL);

    @DynamicPropertySource
    static void twilio(DynamicPropertyRegistry properties) {
        properties.add("billfold.public-url", () -> PUBLIC_URL);
        properties.add("billfold.chat.twilio.account-sid", () -> StandInTwilio.ACCOUNT);
        properties.add("billfold.chat.twilio.auth-token", () -> StandInTwilio.TOKEN);
        properties.add("billfold.chat.twilio.phone-number", () -> "whatsapp:" + StandInTwilio.NUMBER);
        properties.add("billfold.chat.twilio.api-url", TWILIO::url);
    }

    @BeforeEach
    void aUserWithATelephone() {
        owner = Api.at(port).newOwner();
        person = new Texter(Api.at(port), TWILIO, PUBLIC_URL);
        owner.send(owner.request("/api/auth/phone")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"phone\": \"" + person.phone() + "\"}")));
    }

    static byte[] invoice() {
        return TestDocuments.eInvoice("F-" + UUID.randomUUID(), "Harbour Ltd", "DE89370400440532013000");
    }
}
