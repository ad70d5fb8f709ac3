package io.billfold.chat.telegram;

import io.billfold.testing.Api;
import io.billfold.testing.BillfoldTest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The running application with a bot that asks for its messages, and a user whose telephone number is known. */
@BillfoldTest
abstract class TelegramTest {
    static final StandInBotApi API = new StandInBotApi();

    @LocalServerPort
    int port;

    protected Api owner = Api.at(0);
    protected Person person = new Person(API, API::bring);

    @DynamicPropertySource
    static void bot(DynamicPropertyRegistry properties) {
        properties.add("billfold.chat.telegram.token", () -> StandInBotApi.TOKEN);
        properties.add("billfold.chat.telegram.api-url", API::url);
    }

    @BeforeEach
    void aUserWithATelephone() {
        owner = Api.at(port).newOwner();
        person = new Person(API, API::bring);
        setPhone(owner, person.phone());
    }

    static void setPhone(Api user, String phone) {
        Api.Answer answer = user.send(user.request("/api/auth/phone")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"phone\": \"" + phone + "\"}")));
        if (answer.status() != 200) {
            throw new AssertionError(answer.text());
        }
    }
}
