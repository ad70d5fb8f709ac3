package io.billfold.chat.telegram;

import io.billfold.chat.StandIn;
import io.billfold.testing.Api;
import io.billfold.testing.TestDocuments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever ends the process, or the network, in the middle of a dialogue: it goes on where it was. */
@Tag("S1-24")
class RestartTests {
    private final StandInBotApi api = new StandInBotApi();
    private final Person person = new Person(api, api::bring);
    private final StartedBillfold billfold = new StartedBillfold(api);

    @AfterEach
    void stop() {
        billfold.stop();
    }

    @Test
    void goesOnWhereItWas() {
        Api owner = billfold.start().newOwner();
        TelegramTest.setPhone(owner, person.phone());
        person.sharesNumber(person.phone());
        String code = person.hearsCode();

        billfold.stop();
        person.says(code);
        billfold.start();

        person.hears("linked now");
        person.sendsFile("invoice.xml", TestDocuments.eInvoice());
        var summary = person.hears("please check");
        billfold.stop();
        person.answers(summary, "total 118.00");
        billfold.start();
        person.hears("Total: 118.00 EUR");
    }

    @Test
    void saysLaterWhatCouldNotBeSaid() {
        Api owner = billfold.start().newOwner();
        TelegramTest.setPhone(owner, person.phone());
        person.links(person.phone());
        api.fail("sendMessage", 1, 500, 0);
        person.sendsFile("invoice.xml", TestDocuments.eInvoice());
        StandIn.awaitThat("the failure", () -> api.callsOf("sendMessage") >= 4);

        billfold.stop();
        billfold.start();

        person.hears("please check");
    }
}
