package io.billfold.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.billfold.invoice.InvoiceCalls;
import io.billfold.testing.Api;
import io.billfold.testing.Api.Answer;
import io.billfold.testing.BillfoldTest;
import io.billfold.testing.Form;
import io.billfold.testing.TestDocuments;
import io.billfold.testing.TestOpenSearch;
import io.billfold.testing.TestRabbit;
import io.billfold.testing.TestRedis;
import io.billfold.testing.TestS3;
import io.billfold.testing.Until;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application on services of the kind that users outgrow one machine with, wired by their settings alone. */
@BillfoldTest
@DirtiesContext
@Tag("S3-38")
class OnServicesTests {
    @TempDir
    static Path folder;

    private static TestS3 bucket;
    private static TestRedis redis;
    private static TestRabbit rabbit;

    @Value("${local.server.port}")
    int port;

    private Api api;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry settings) throws Exception {
        bucket = TestS3.start(folder);
        redis = TestRedis.start();
        rabbit = TestRabbit.start();
        settings.add("OPENSEARCH_URL", TestOpenSearch::sharedUrl);
        settings.add("OPENSEARCH_INDEX", () -> "on-services-" + UUID.randomUUID());
        settings.add("REDIS_HOST", () -> "127.0.0.1");
        settings.add("REDIS_PORT", redis::port);
        settings.add("RABBITMQ_URL", rabbit::address);
        settings.add("S3_BUCKET", () -> TestS3.BUCKET);
        settings.add("S3_ENDPOINT", bucket::endpoint);
        settings.add("AWS_ACCESS_KEY_ID", () -> TestS3.KEY_ID);
        settings.add("AWS_SECRET_ACCESS_KEY", () -> TestS3.SECRET);
    }

    @AfterAll
    static void stop() throws Exception {
        bucket.close();
        redis.close();
        rabbit.close();
    }

    @BeforeEach
    void signIn() {
        api = Api.at(port).newOwner();
    }

    @Test
    @Tag("S1-07")
    @Tag("S3-14")
    void keepsTheOriginalInTheBucket() {
        byte[] sent = TestDocuments.eInvoice();

        long id = new InvoiceCalls(api).read("a.xml", sent);

        String requestId =
                api.get("/api/invoices/" + id).json().get("request_id").asString();
        assertThat(folder.resolve(TestS3.BUCKET).resolve("raw").resolve(requestId + ".xml"))
                .hasBinaryContent(sent);
        assertThat(api.get("/api/invoices/" + id + "/download").bytes()).isEqualTo(sent);
    }

    @Test
    void leadsTheDownloadToTheBucketOnDemand() {
        long id = new InvoiceCalls(api).read("b.xml", TestDocuments.eInvoice());

        Answer answer = api.get("/api/invoices/" + id + "/download?redirect=true");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).startsWith(bucket.endpoint()).contains("X-Amz-Signature");
    }

    @Test
    @Tag("S3-02")
    void findsInvoicesByTheirWordsInOpenSearch() {
        long id = new InvoiceCalls(api)
                .read("d.xml", TestDocuments.eInvoice("R-77", "Schöne Werft", "DE89370400440532013000"));

        Until.holds(
                () -> api.get("/api/search?q=schoene+werft").json().get("total").asInt() == 1);

        assertThat(api.get("/api/search?q=schoene+werft")
                        .json()
                        .at("/items/0/invoice_id")
                        .asLong())
                .isEqualTo(id);
        assertThat(api.post("/api/connections/search/test").json().get("ok").asBoolean())
                .isTrue();
        assertThat(api.get("/api/connections").json().toString()).contains("searched in OpenSearch at");
    }

    @Test
    @Tag("S3-12")
    void namesItsServicesInTheHealth() {
        Answer health = api.get("/api/v1/ingest/health");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().get("dependencies").get("s3").asString()).isEqualTo("healthy");
        assertThat(health.json().get("dependencies").get("rabbitmq").asString()).isEqualTo("healthy");
        assertThat(health.json().get("dependencies").get("redis").asString()).isEqualTo("healthy");
        assertThat(health.json().get("dependencies").get("opensearch").asString())
                .isEqualTo("healthy");
    }

    @Test
    @Tag("S3-29")
    @Tag("S3-32")
    void showsABreakerForEachServiceInItsMetrics() {
        String metrics = api.get("/metrics").text();

        for (String service : List.of("s3", "redis", "opensearch", "rabbitmq")) {
            for (String state : List.of("closed", "half_open", "open")) {
                assertThat(metrics)
                        .contains("billfold_breaker_state{service=\"" + service + "\",state=\"" + state + "\"}");
            }
            assertThat(metrics).containsPattern("billfold_dependency_up\\{dependency=\"" + service + "\"}");
        }
    }

    @Test
    @Tag("S3-19")
    void tellsListenersAtTheBrokerOfWhatItTookIn() throws Exception {
        Form form = Form.withFile("announced.xml", TestDocuments.eInvoice());

        Answer accepted = new InvoiceCalls(api).upload(form);

        String requestId = accepted.json().get(0).get("request_id").asString();
        JsonNode told = announcementOf(requestId);
        assertThat(told.propertyNames()).containsExactlyInAnyOrder("request_id", "filename", "s3_key", "timestamp");
        assertThat(told.get("filename").asString()).isEqualTo("announced.xml");
        assertThat(told.get("s3_key").asString()).isEqualTo("raw/" + requestId + ".xml");
        assertThat(Instant.parse(told.get("timestamp").asString())).isBeforeOrEqualTo(Instant.now());
    }

    private static JsonNode announcementOf(String requestId) throws Exception {
        ConnectionFactory broker = new ConnectionFactory();
        broker.setUri(rabbit.address().replaceFirst("/$", "")); // the usual virtual host
        try (Connection connection = broker.newConnection();
                Channel channel = connection.createChannel()) {
            AtomicReference<JsonNode> found = new AtomicReference<>();
            channel.basicConsume(
                    "document_events",
                    true,
                    (tag, delivery) -> {
                        JsonNode told = JsonMapper.shared().readTree(delivery.getBody());
                        if (told.path("request_id").asString("").equals(requestId)) {
                            found.set(told);
                        }
                    },
                    tag -> {});
            Until.holds(() -> found.get() != null);
            return found.get();
        }
    }

    @Test
    @Tag("S3-24")
    void takesDocumentsInWhileTheBrokerIsDownAndReadsThemWhenItIsBack() {
        rabbit.close();
        Answer accepted;
        try {
            Form form = Form.withFile("c.xml", TestDocuments.eInvoice());
            accepted = new InvoiceCalls(api).upload(form);

            assertThat(accepted.status()).isEqualTo(202);
            Answer health = api.get("/api/v1/ingest/health");
            assertThat(health.status()).isEqualTo(503);
            assertThat(health.json().get("service").asString()).isEqualTo("degraded");
            assertThat(health.json().get("dependencies").get("rabbitmq").asString())
                    .isEqualTo("unhealthy");
        } finally {
            rabbit = rabbit.startAgain();
        }

        new InvoiceCalls(api).await(accepted.json().get(0).get("invoice_id").asLong(), "needs_review");
    }
}
