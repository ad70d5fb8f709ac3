package io.billfold.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.invoice.InvoiceCalls;
import io.billfold.testing.Api;
import io.billfold.testing.Api.Answer;
import io.billfold.testing.BillfoldTest;
import io.billfold.testing.Form;
import io.billfold.testing.TestDocuments;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The application while search, the store of short-lived values and the language model are set up and away, from the start on. */
@BillfoldTest
@DirtiesContext
class WithoutItsServicesTests {
    private static final String NOBODY = "127.0.0.1:1";

    @LocalServerPort
    int port;

    private Api api;

    @DynamicPropertySource
    static void servicesThatAreAway(DynamicPropertyRegistry settings) {
        settings.add("OPENSEARCH_URL", () -> "http://" + NOBODY);
        settings.add("REDIS_URL", () -> "redis://" + NOBODY);
        settings.add("OPENAI_BASE_URL", () -> "http://" + NOBODY + "/v1");
    }

    @BeforeEach
    void signIn() {
        api = Api.at(port).newOwner();
    }

    @Test
    @Tag("S3-24")
    void readsDocumentsByItsRulesAndListsThem() {
        InvoiceCalls invoices = new InvoiceCalls(api);

        long id = invoices.uploaded("a.pdf", TestDocuments.pdf("Invoice 17", "2026-10-03", "Total 119.00 EUR"));

        JsonNode invoice = invoices.await(id, "needs_review");
        assertThat(invoice.at("/fields/total").asString()).isEqualTo("119.00");
        assertThat(api.get("/api/invoices?search=a.pdf&sort_by=total")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(invoices.post(id, "confirm").status()).isEqualTo(200);
    }

    @Test
    @Tag("S3-25")
    void saysThatItCannotSearch() {
        Answer answer = api.get("/api/search?q=paper");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("search_unavailable");
    }

    @Test
    @Tag("S3-12")
    void isDegradedAndNamesWhatIsAway() {
        JsonNode whole = api.get("/health").json();
        JsonNode ingestion = api.get("/api/v1/ingest/health").json();

        assertThat(api.get("/health").status()).isEqualTo(200);
        assertThat(api.get("/health/ready").status()).isEqualTo(200);
        assertThat(whole.get("status").asString()).isEqualTo("DEGRADED");
        assertThat(ingestion.get("service").asString()).isEqualTo("degraded");
        for (String service : List.of("opensearch", "redis")) {
            assertThat(whole.at("/components/" + service + "/status").asString())
                    .isEqualTo("DOWN");
            assertThat(ingestion.at("/dependencies/" + service).asString()).isEqualTo("unhealthy");
        }
        assertThat(ingestion.at("/dependencies/database").asString()).isEqualTo("healthy");
    }

    @Test
    void takesAnUploadOnTheIngestionPath() {
        Form form = Form.withFile("b.pdf", TestDocuments.pdf("Invoice 18", "Total 12.00 EUR"));

        assertThat(api.send(form.postedBy(api.request("/api/v1/ingest/upload"))).status())
                .isEqualTo(202);
    }
}
