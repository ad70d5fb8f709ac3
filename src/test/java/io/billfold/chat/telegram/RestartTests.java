package io.billfold.chat.telegram;

import io.billfold.Application;
import io.billfold.testing.Api;
import io.billfold.testing.TestDatabase;
import io.billfold.testing.TestDocuments;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Whatever ends the process, or the network, in the middle of a dialogue: it goes on where it was. */
@Tag("S1-24")
class RestartTests {
    private final StandInBotApi api = new StandInBotApi();
    private final Person person = new Person(api, api::bring);
    private final String database = TestDatabase.freshUrl();

    @TempDir
    Path data = Path.of("");

    private @Nullable ConfigurableApplicationContext running;

    private Api start() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", "0");
        properties.put("billfold.database.url", database);
        properties.put("billfold.data", data.toString());
        properties.put("billfold.chat.telegram.token", StandInBotApi.TOKEN);
        properties.put("billfold.chat.telegram.api-url", api.url());
        String[] arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        ConfigurableApplicationContext started = new SpringApplicationBuilder(Application.class).run(arguments);
        running = started;
        return Api.at(
                Integer.parseInt(Objects.requireNonNull(started.getEnvironment().getProperty("local.server.port"))));
    }

    @AfterEach
    void stop() {
        if (running != null) {
            running.close();
        }
    }

    @Test
    void goesOnWhereItWas() {
        Api owner = start().newOwner();
        TelegramTest.setPhone(owner, person.phone());
        person.sharesNumber(person.phone());
        String code = person.hearsCode();

        stop();
        person.says(code);
        start();

        person.hears("linked now");
        person.sendsFile("invoice.xml", TestDocuments.eInvoice());
        var summary = person.hears("please check");
        stop();
        person.answers(summary, "total 118.00");
        start();
        person.hears("Total: 118.00 EUR");
    }

    @Test
    void saysLaterWhatCouldNotBeSaid() {
        Api owner = start().newOwner();
        TelegramTest.setPhone(owner, person.phone());
        person.links(person.phone());
        api.fail("sendMessage", 1, 500, 0);
        person.sendsFile("invoice.xml", TestDocuments.eInvoice());
        io.billfold.chat.StandIn.awaitThat("the failure", () -> api.callsOf("sendMessage") >= 4);

        stop();
        start();

        person.hears("please check");
    }
}
