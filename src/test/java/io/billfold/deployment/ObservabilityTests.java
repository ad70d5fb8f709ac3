package io.billfold.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.extraction.model.SaidInvoice;
import io.billfold.testing.Api;
import io.billfold.testing.Form;
import io.billfold.testing.ModelServer;
import io.billfold.testing.TestDocuments;
import io.billfold.testing.WithModelServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yaml.snakeyaml.Yaml;

/** The dashboard and the alerts ask for metrics that the server has, once it has done a little work. */
@Tag("S3-32")
class ObservabilityTests extends WithModelServer {
    private static final Path FOLDER = Path.of("deploy/observability");
    private static final Pattern METRIC = Pattern.compile("\\b(billfold|http_server|hikaricp|jvm|process)_[a-z0-9_]+");

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void doALittleWork() throws InterruptedException {
        MODEL.when(call -> true, ModelServer.says(SaidInvoice.nothing().json()));
        api = Api.at(port).newOwner();
        api.get("/api/invoices/4711");
        api.send(Form.withFile("invoice.pdf", TestDocuments.pdf("Invoice 17", "2026-10-03", "Total 119.00 EUR"))
                .postedBy(api.request("/api/invoices/ocr")));
        Instant limit = Instant.now().plus(Duration.ofSeconds(30));
        while (metrics().contains("billfold_confidence_count 0")
                && Instant.now().isBefore(limit)) {
            Thread.sleep(50);
        }
    }

    private String metrics() {
        return api.get("/metrics").text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dashboard.json", "alerts.yaml", "prometheus-adapter.yaml"})
    void askForMetricsThatThereAre(String file) throws IOException {
        String metrics = metrics();

        assertThat(named(Files.readString(FOLDER.resolve(file))))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Pattern.compile("(?m)^" + name + "[ {]")
                                .matcher(metrics)
                                .find())
                        .as(name)
                        .isTrue());
    }

    private static Set<String> named(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = METRIC.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group());
        }
        return names;
    }

    @Test
    void everyAlertHasItsPlaceInTheRunbook() throws IOException {
        Map<?, ?> rules = (Map<?, ?>) new Yaml().load(Files.readString(FOLDER.resolve("alerts.yaml")));
        String runbook = Files.readString(Path.of("docs/operations.md"));
        Map<?, ?> group = (Map<?, ?>) ((List<?>) rules.get("groups")).getFirst();

        assertThat((List<?>) group.get("rules"))
                .allSatisfy(rule -> assertThat(runbook).contains("### " + ((Map<?, ?>) rule).get("alert")));
    }

    @Test
    void labelsHaveFewValues() {
        List<String> lines =
                metrics().lines().filter(line -> !line.startsWith("#")).toList();

        assertThat(lines).hasSizeLessThan(3000);
        assertThat(lines).noneMatch(line -> line.matches(".*(invoice_id|account_id|request_id|filename)=.*"));
        assertThat(lines).noneMatch(line -> line.contains("/api/invoices/4711"));
    }

    @Test
    void tellLatencyInBucketsAndErrorsByCode() {
        String metrics = metrics();

        assertThat(metrics).contains("http_server_requests_seconds_bucket{", "le=\"0.25\"");
        assertThat(metrics).containsPattern("billfold_problems_total\\{code=\"[a-z_]+\",status=\"404\"}");
        assertThat(metrics).containsPattern("billfold_stage_seconds_count\\{stage=\"read\"} [1-9]");
        assertThat(metrics).contains("billfold_dependency_up{dependency=\"database\"} 1");
    }
}
