package io.billfold.chat.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.billfold.database.DatabaseAddress;
import io.billfold.running.RunningBillfold;
import io.billfold.testing.Api;
import io.billfold.testing.ModelServer;
import io.billfold.testing.TestDatabase;
import io.billfold.testing.TestDocuments;
import io.billfold.testing.TestRabbit;
import io.billfold.testing.TestRedis;
import io.billfold.testing.TestS3;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * WhatsApp as it was once four services with queues between them: webhook, extractor, query generator and client response, each a
 * process of its own here, set up by the names of old.
 */
@Tag("S1-05")
class FourServicesIT {
    private static final String PUBLIC_URL = "https://bills.example.org";

    private final StandInTwilio twilio = new StandInTwilio();
    private final ModelServer model = ModelServer.start();
    private final TestRabbit rabbit = TestRabbit.start();
    private final DatabaseAddress database = TestDatabase.fresh();
    private final Map<String, String> settings = new HashMap<>();
    private final List<RunningBillfold> processes = new ArrayList<>();

    @TempDir
    Path folder = Path.of("");

    private TestRedis redis;
    private TestS3 bucket;

    @BeforeEach
    void services() throws Exception {
        redis = TestRedis.start();
        bucket = TestS3.start(folder.resolve("store"));
        URI place = URI.create(database.jdbcUrl().substring("jdbc:".length()));
        settings.put("RDS_HOST", place.getHost());
        settings.put("RDS_PORT", Integer.toString(place.getPort()));
        settings.put("RDS_DATABASE", place.getPath().substring(1));
        settings.put("RDS_USER", database.user());
        settings.put("RDS_PASSWORD", database.password());
        settings.put("AWS_REGION", "eu-central-1");
        settings.put("S3_BUCKET_NAME", TestS3.BUCKET);
        settings.put("S3_ENDPOINT", bucket.endpoint());
        settings.put("AWS_ACCESS_KEY_ID", TestS3.KEY_ID);
        settings.put("AWS_SECRET_ACCESS_KEY", TestS3.SECRET);
        settings.put("REDIS_HOST", "127.0.0.1");
        settings.put("REDIS_PORT", Integer.toString(redis.port()));
        settings.put("RABBITMQ_HOST", "127.0.0.1");
        settings.put(
                "RABBITMQ_PORT", Integer.toString(URI.create(rabbit.address()).getPort()));
        settings.put("TWILIO_ACCOUNT_SID", StandInTwilio.ACCOUNT);
        settings.put("TWILIO_AUTH_TOKEN", StandInTwilio.TOKEN);
        settings.put("TWILIO_PHONE_NUMBER", StandInTwilio.NUMBER);
        settings.put("TWILIO_API_URL", twilio.url());
        settings.put("GPT_API_KEY", ModelServer.KEY);
        settings.put("OPENAI_BASE_URL", model.baseUrl());
        settings.put("OPENAI_MODEL", ModelServer.MODEL);
        settings.put("PUBLIC_URL", PUBLIC_URL);
    }

    @AfterEach
    void stop() throws Exception {
        processes.stream().filter(RunningBillfold::isAlive).forEach(RunningBillfold::kill);
        rabbit.close();
        redis.close();
        bucket.close();
        model.close();
    }

    private RunningBillfold launch(String role) {
        settings.put("BILLFOLD_ROLES", role);
        RunningBillfold process = RunningBillfold.launch(folder.resolve("data"), settings);
        processes.add(process);
        return process;
    }

    @Test
    @Tag("S1-06")
    @Tag("S1-07")
    @Tag("S1-09")
    @Tag("S1-11")
    @Tag("S1-12")
    @Tag("S1-13")
    @Tag("S1-14")
    @Tag("S1-23")
    @Tag("S1-24")
    void holdTheWholeDialogueThoughTheWebhooksProcessIsKilled() throws Exception {
        RunningBillfold webhook = launch("api");
        webhook.awaitReady(); // and the schema is there
        launch("worker");
        launch("worker");
        launch("chat");
        processes.forEach(RunningBillfold::awaitReady);
        model.when(call -> true, ModelServer.refuses());
        Api owner = webhook.api().newOwner();
        Texter person = new Texter(webhook.api(), twilio, PUBLIC_URL);
        owner.send(owner.request("/api/auth/phone")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"phone\": \"" + person.phone() + "\"}")));
        assertThat(person.says("hello")).contains("1 - ", "2 - ", "0 - End");
        assertThat(person.says("1")).contains("Send a photo");
        assertRedisHoldsTheState(person, "awaiting_image");
        webhook.kill();
        RunningBillfold again = launch("api");
        again.awaitReady();
        person.writesTo(again.api());

        byte[] photo = TestDocuments.scan(
                "Harbour Ltd",
                "Invoice F-17",
                "Date 2026-10-03",
                "Net 100,00 EUR",
                "VAT 19% 19,00 EUR",
                "Total 119,00 EUR",
                "Paid by Visa");
        assertThat(person.sends("image/png", photo)).contains("Received");
        assertThat(person.hears("please check")).contains("Total: 119.00 EUR (VAT 19.00 EUR)");
        person.says("confirm");
        person.hears(": confirmed");
        assertThat(person.says("2")).contains("What would you like to know?");
        person.says("How much did I spend in October 2026?");
        assertThat(person.hears("119.00 EUR")).isNotEmpty();
        assertThat(person.hears("report.xlsx")).contains(PUBLIC_URL);

        assertThat(stored()).containsExactly(photo);
        assertThat(model.calls()).anyMatch(call -> !call.pictures().isEmpty());
        assertThat(model.complaints()).isEmpty();
        assertQueuesExist("message_queue", "query_queue", "response_queue");
        assertTheReportsOfOldKnow(person);
    }

    private void assertRedisHoldsTheState(Texter person, String state) {
        try (RedisClient client = RedisClient.create(RedisURI.create("127.0.0.1", redis.port()))) {
            var connection = client.connect().sync();
            String key = "billfold:chat:whatsapp:" + person.phone();

            assertThat(connection.get(key)).contains(state);
            assertThat(connection.ttl(key)).isBetween(1L, 300L);
        }
    }

    private List<byte[]> stored() throws IOException {
        List<byte[]> originals = new ArrayList<>();
        try (Stream<Path> files =
                Files.list(folder.resolve("store").resolve(TestS3.BUCKET).resolve("raw"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".png")).toList()) {
                originals.add(Files.readAllBytes(file));
            }
        }
        return originals;
    }

    private void assertQueuesExist(String... names) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(rabbit.address().replaceFirst("/$", ""));
        try (Connection connection = factory.newConnection();
                Channel channel = connection.createChannel()) {
            for (String name : names) {
                assertThat(channel.queueDeclarePassive(name).getQueue()).isEqualTo(name);
            }
        }
    }

    private void assertTheReportsOfOldKnow(Texter person) {
        JdbcClient tables = JdbcClient.create(
                new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password()));

        Map<String, Object> invoice = tables.sql("select * from fintrak.invoices where whatsapp_number = :number")
                .param("number", person.phone())
                .query()
                .singleRow();
        assertThat(invoice.get("expense_amount")).asString().startsWith("119.0");
        assertThat(invoice.get("vat")).asString().startsWith("19.0");
        assertThat(invoice.get("payee_name")).asString().contains("Harbour");
        assertThat(invoice.get("payment_method")).isNotNull();
        Map<String, Object> question = tables.sql("select * from fintrak.queries where whatsapp_number = :number")
                .param("number", person.phone())
                .query()
                .singleRow();
        assertThat(question.get("query_text")).asString().contains("October 2026");
        assertThat(question.get("query_result")).asString().contains("119.00");
    }
}
