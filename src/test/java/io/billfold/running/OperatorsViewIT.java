package io.billfold.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.Form;
import io.billfold.testing.TestDocuments;
import io.billfold.testing.Until;
import io.billfold.trace.Trace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the jar tells its operator: the log as JSON, and at the start what is wrong with the settings. */
class OperatorsViewIT {
    @TempDir
    Path folder;

    @Test
    @Tag("S1-26")
    @Tag("S3-15")
    @Tag("S3-30")
    @Tag("S3-33")
    @Tag("S3-41")
    void logsAnUploadAndItsReadingAsJsonUnderOneRequestAndTrace() {
        Map<String, String> settings = Map.of(
                "LOG_FORMAT", "json",
                "SERVICE_NAME", "inbox",
                "VERSION", "9.8.7",
                "DEBUG", "true",
                "HOST", "127.0.0.1",
                "BILLFOLD_OPEN_REGISTRATION", "true");
        Trace client = Trace.begin();
        String id;
        JsonNode health;
        try (RunningBillfold billfold = RunningBillfold.start(folder.resolve("data"), settings)) {
            Api api = billfold.api().newOwner();
            health = api.get("/health").json();
            id = api.send(Form.withFile("coffee.pdf", TestDocuments.pdf("Invoice 4711", "Total 12.00 EUR"))
                            .postedBy(api.request("/api/v1/ingest/upload")
                                    .header("X-Request-Id", "my-call-1")
                                    .header("traceparent", client.header())))
                    .json()
                    .path("request_id")
                    .asString();
            // Said last, a moment after the status has become COMPLETED.
            Until.holds(() -> billfold.log().contains("pages was read"), Duration.ofMinutes(1));
            assertThat(api.get("/api/v1/ingest/status/" + id).text()).contains("COMPLETED");
            List<JsonNode> lines = lines(billfold.log());

            assertThat(lines)
                    .allSatisfy(line -> assertThat(line.propertyNames())
                            .contains("timestamp", "level", "logger", "message", "service", "version"));
            assertThat(lines).allSatisfy(line -> {
                assertThat(line.path("service").asString()).isEqualTo("inbox");
                assertThat(Instant.parse(line.path("timestamp").asString())).isBefore(Instant.now());
            });
            assertThat(lines)
                    .filteredOn(line -> line.path("request_id").asString("").equals(id))
                    .hasSizeGreaterThanOrEqualTo(2) // taken in by the API, and read by a worker
                    .allSatisfy(line -> {
                        assertThat(line.path("trace_id").asString()).isEqualTo(client.traceId());
                        assertThat(line.path("filename").asString()).isEqualTo("coffee.pdf");
                        assertThat(line.propertyNames()).contains("invoice_id", "account_id", "span_id");
                    });
            assertThat(lines)
                    .anyMatch(line -> line.path("request_id").asString("").equals("my-call-1")
                            && line.path("level").asString().equals("DEBUG"));
            assertThat(billfold.log()).doesNotContain("4711", "12.00");
        }
        assertThat(health.path("service").asString()).isEqualTo("inbox");
        assertThat(health.path("version").asString()).isEqualTo("9.8.7");
    }

    private static List<JsonNode> lines(String log) {
        return log.lines().map(JsonMapper.shared()::readTree).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "MAX_RETRIES, many",
        "MAX_FILE_SIZE_MB, -x",
        "LOG_FORMAT, xml",
        "DATABASE_URL, mongodb://nowhere/x",
        "DATABASE_URL, postgresql://a:b@127.0.0.1:1/x",
        "BILLFOLD_ROLES, apo"
    })
    @Tag("S1-29")
    void doesNotStartWithAWrongSettingAndNamesIt(String name, String value) {
        RunningBillfold billfold = RunningBillfold.launch(folder.resolve("data"), Map.of(name, value));

        int exitCode = billfold.awaitEnd();

        assertThat(exitCode).isNotZero();
        assertThat(billfold.log()).contains(name).doesNotContain("\tat ");
    }
}
