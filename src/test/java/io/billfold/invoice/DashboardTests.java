package io.billfold.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.BillfoldTest;
import io.billfold.testing.TestDocuments;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@BillfoldTest
class DashboardTests {
    @LocalServerPort
    int port;

    @Test
    void addsUpByMonthVendorAndCurrencyWithinTheDates() {
        Api owner = Api.at(port).newOwner();
        InvoiceCalls calls = new InvoiceCalls(owner);
        calls.read("a.xml", eInvoice("A-1", "Harbour", "2026-09-10"));
        calls.read("b.xml", eInvoice("A-2", "Harbour", "2026-10-03"));
        calls.read("c.xml", eInvoice("B-1", "Quay", "2026-10-05"));

        JsonNode all = owner.get("/api/dashboard").json();
        JsonNode october =
                owner.get("/api/dashboard?from=2026-10-01&to=2026-10-31").json();

        JsonNode euros = all.get("currencies").get(0);
        assertThat(euros.get("currency").asString()).isEqualTo("EUR");
        assertThat(euros.get("total").asString()).isEqualTo("357.00");
        assertThat(euros.get("tax").asString()).isEqualTo("57.00");
        assertThat(euros.get("months")
                        .valueStream()
                        .map(month -> month.get("key").asString()))
                .containsExactly("2026-09", "2026-10");
        assertThat(euros.get("vendors").get(0).get("key").asString()).isEqualTo("Harbour");
        assertThat(euros.get("vendors").get(0).get("total").asString()).isEqualTo("238.00");
        assertThat(october.get("currencies").get(0).get("count").asInt()).isEqualTo(2);
        assertThat(all.get("waiting").asInt()).isEqualTo(3);
        assertThat(all.get("reading_ms_median").asLong()).isPositive();
    }

    @Test
    void isEmptyForANewAccountAndShowsNothingOfOthers() {
        new InvoiceCalls(Api.at(port).newOwner()).read("a.xml", eInvoice("A-1", "Harbour", "2026-10-03"));

        JsonNode empty = Api.at(port).newOwner().get("/api/dashboard").json();

        assertThat(empty.get("currencies").size()).isZero();
        assertThat(empty.get("waiting").asInt()).isZero();
    }

    @Test
    void refusesWhatIsNoDate() {
        assertThat(Api.at(port).newOwner().get("/api/dashboard?from=soon").status())
                .isBetween(400, 422);
    }

    private static byte[] eInvoice(String number, String seller, String issued) {
        return TestDocuments.eInvoice(number, seller, "DE89370400440532013000", issued, "100.00", "19.00", "119.00");
    }
}
