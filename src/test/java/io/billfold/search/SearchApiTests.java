package io.billfold.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.account.AccountId;
import io.billfold.invoice.InvoiceChanged;
import io.billfold.invoice.InvoiceId;
import io.billfold.invoice.State;
import io.billfold.question.StoredInvoices;
import io.billfold.question.StoredInvoices.Sample;
import io.billfold.testing.Api;
import io.billfold.testing.BillfoldTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@BillfoldTest
@Tag("S3-02")
@Tag("S3-06")
class SearchApiTests {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private Api api = Api.at(0);
    private long account;
    private long invoice;

    @BeforeEach
    void anIndexedInvoice() throws InterruptedException {
        api = Api.at(port).newOwner();
        account = database.sql("select max(id) from account").query(Long.class).single();
        invoice = add(Sample.of("Müller GmbH", "2026-01-10", "119.00"), "mueller");
    }

    private long add(Sample sample, String word) throws InterruptedException {
        long added = new StoredInvoices(database, account).add(sample);
        transaction.executeWithoutResult(status -> events.publishEvent(
                new InvoiceChanged(new AccountId(account), new InvoiceId(added), State.CONFIRMED, State.CONFIRMED)));
        Instant limit = Instant.now().plus(Duration.ofSeconds(30));
        while (search("q=" + word).get("total").asInt() == 0 && Instant.now().isBefore(limit)) {
            Thread.sleep(50);
        }
        return added;
    }

    @Test
    void findsAnInvoiceSoonAfterItHasChanged() {
        JsonNode found = search("q=Mueller");

        assertThat(found.get("items").get(0).get("invoice_id").asLong()).isEqualTo(invoice);
        assertThat(found.get("items").get(0).get("fields").get("total").asString())
                .isEqualTo("119.00");
        assertThat(found.get("items")
                        .get(0)
                        .get("highlights")
                        .get("seller_name")
                        .asString())
                .isEqualTo("<mark>Müller</mark> GmbH");
        assertThat(found.get("facets").get("vendor").get(0).get("value").asString())
                .isEqualTo("Müller GmbH");
        assertThat(found.get("total").asInt()).isEqualTo(1);
    }

    @Test
    void filtersLikeTheList() {
        assertThat(search("q=muller&currency=EUR&currency=USD&total_min=100&date_from=2026-01-01")
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(search("q=muller&currency=USD").get("total").asInt()).isZero();
        assertThat(search("q=muller&vendor=LLER").get("total").asInt()).isEqualTo(1);
        assertThat(search("q=muller&vendor_is=LLER").get("total").asInt()).isZero();
        assertThat(search("q=muller&without=vendor").get("total").asInt()).isZero();
        assertThat(search("q=muller&date_to=2025-12-31").get("total").asInt()).isZero();
        assertThat(search("search=a.PDF&source=upload&source=email&status=confirmed&archived=all&number=N-1&number="
                                + number())
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(search("op_number=OP1").get("total").asInt()).isZero();
        assertThat(Api.at(port)
                        .newOwner()
                        .get("/api/search?q=muller")
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "per_page=1000",
                "page=0",
                "sort_by=color",
                "sort_order=up",
                "archived=perhaps",
                "without=colour",
                "status=gone",
                "source=pigeon",
                "date_from=31.2.",
                "date_from=%2B999999999-12-31",
                "search=%ff",
                "due_to=2026-02-31",
                "date_from=2026-02-02&date_to=2026-02-01",
                "total_min=x",
                "total_min=1e999999999",
                "total_min=2&total_max=1"
            })
    void refusesWhatMeansNothing(String parameters) {
        assertThat(api.get("/api/search?q=a&" + parameters).status()).isEqualTo(400);
    }

    @Test
    @Tag("S3-05")
    void findsAVendorWithACommaInItsName() throws InterruptedException {
        add(Sample.of("Acme, Inc.", "2026-01-11", "20.00"), "acme");

        JsonNode found = search("vendor_is=Acme,%20Inc.");

        assertThat(found.get("total").asInt()).isEqualTo(1);
        assertThat(search("vendor_is=Acme,%20Inc.&vendor_is=M%C3%BCller%20GmbH&status=confirmed,failed")
                        .get("total")
                        .asInt())
                .isEqualTo(2);
    }

    private String number() {
        return database.sql("select number from invoices where id = :id")
                .param("id", invoice)
                .query(String.class)
                .single();
    }

    private JsonNode search(String parameters) {
        return api.get("/api/search?" + parameters).json();
    }
}
