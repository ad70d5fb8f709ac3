package io.billfold.chat.telegram;

import io.billfold.chat.StandIn;
import io.billfold.outage.Breakers;
import io.billfold.outage.Outages;
import io.billfold.testing.Api;
import io.billfold.testing.TestDocuments;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Nothing that is to be said is forgotten while the chat service cannot be reached. */
@Tag("S0-30")
class NetworkGoneTests {
    private final StandInBotApi api = new StandInBotApi();
    private final Person person = new Person(api, api::bring);
    private final StartedBillfold billfold = new StartedBillfold(api, HastyClock.Config.class);

    @AfterEach
    void stop() {
        billfold.stop();
    }

    @Test
    void saysEverythingAfterAnHourWithoutANetwork() {
        Api owner = billfold.start().newOwner();
        TelegramTest.setPhone(owner, person.phone());
        person.links(person.phone());
        person.sendsFile("first.xml", TestDocuments.eInvoice());
        person.hears("please check");
        long id = owner.get("/api/invoices").json().at("/items/0/invoice_id").asLong();

        api.isGone(true);
        owner.post("/api/invoices/" + id + "/confirm");
        person.says("/status");
        person.sendsFile("locked.pdf", TestDocuments.lockedPdf());
        Instant back = HastyClock.now().plus(Duration.ofHours(1));
        while (HastyClock.now().isBefore(back)) {
            long tried = api.lost();
            StandIn.awaitThat("another try", () -> {
                HastyClock.pass(Duration.ofSeconds(10));
                return api.lost() > tried;
            });
        }
        api.isGone(false);

        hearsAsTimePasses("Invoice " + id + ": confirmed");
        hearsAsTimePasses("Confirmed: 1");
        hearsAsTimePasses("locked.pdf: ");
    }

    /** A try that was under way when the network came back has failed too, and waits its minute from then on. */
    private void hearsAsTimePasses(String text) {
        StandIn.awaitThat("a message with “" + text + "”", () -> {
            HastyClock.pass(Duration.ofSeconds(10));
            return person.heard().contains(text);
        });
    }

    /** Runs as clocks do, and further when a test lets time pass. */
    static final class HastyClock extends Clock {
        private static final AtomicReference<Duration> PASSED = new AtomicReference<>(Duration.ZERO);

        static Instant now() {
            return Instant.now().plus(PASSED.get());
        }

        static void pass(Duration time) {
            PASSED.updateAndGet(passed -> passed.plus(time));
        }

        @Override
        public Instant instant() {
            return now();
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("this clock knows UTC only");
        }

        @Configuration(proxyBeanMethods = false)
        static class Config {
            @Bean
            @Primary
            Clock hastyClock() {
                return new HastyClock();
            }

            /** They go by the real clock, by which an hour is long. */
            @Bean
            @Primary
            Breakers hastyBreakers(MeterRegistry metrics) {
                return Outages.shortlyRefusing(metrics);
            }
        }
    }
}
