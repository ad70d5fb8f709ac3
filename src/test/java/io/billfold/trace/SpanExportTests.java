package io.billfold.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.billfold.settings.Service;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against a collector of our own that writes down what it gets. */
@Tag("S3-33")
class SpanExportTests {
    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private HttpServer collector;
    private SpanExport export;
    private Spans spans;

    @BeforeEach
    void start() throws Exception {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            received.add(JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        export = new SpanExport(
                URI.create("http://127.0.0.1:" + collector.getAddress().getPort() + "/"),
                new Service("inbox", "1.2.3"),
                JsonMapper.shared());
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("export", export);
        spans = new Spans(Clock.systemUTC(), beans.getBeanProvider(SpanExport.class));
    }

    @AfterEach
    void stop() {
        export.stop();
        collector.stop(0);
    }

    private List<JsonNode> await(int count) throws InterruptedException {
        List<JsonNode> arrived = new ArrayList<>();
        while (arrived.size() < count) {
            JsonNode message = received.poll(10, TimeUnit.SECONDS);
            assertThat(message).as("a message within 10 s").isNotNull();
            message.at("/resourceSpans/0/scopeSpans/0/spans").forEach(arrived::add);
        }
        return arrived;
    }

    @Test
    void sendsStepsWithTheirParentsToTheCollector() throws Exception {
        export.start();

        try (Spans.Span outer = spans.step("outer");
                Spans.Span inner = spans.step("inner")) {
            inner.failed(true);
        }

        List<JsonNode> sent = await(2);
        JsonNode inner = sent.get(0);
        JsonNode outer = sent.get(1);
        assertThat(inner.path("name").asString()).isEqualTo("inner");
        assertThat(inner.path("traceId").asString())
                .isEqualTo(outer.path("traceId").asString())
                .hasSize(32);
        assertThat(inner.path("parentSpanId").asString())
                .isEqualTo(outer.path("spanId").asString())
                .hasSize(16);
        assertThat(inner.at("/status/code").asInt()).isEqualTo(2);
        assertThat(outer.has("parentSpanId")).isFalse();
        assertThat(Long.parseLong(outer.path("endTimeUnixNano").asString()))
                .isGreaterThanOrEqualTo(
                        Long.parseLong(outer.path("startTimeUnixNano").asString()));
    }

    @Test
    void saysWhichServiceItIs() throws Exception {
        export.start();

        spans.step("one").close();

        JsonNode resource = received.poll(10, TimeUnit.SECONDS).at("/resourceSpans/0/resource");
        assertThat(resource.toString()).contains("service.name", "inbox", "service.version", "1.2.3");
    }

    @Test
    void dropsWhatACollectorThatIsAwayCannotTakeAndGoesOn() throws Exception {
        for (int number = 0; number < 10_000; number++) {
            spans.step("many").close();
        }

        export.start();

        assertThat(await(4096)).hasSize(4096);
        assertThat(received.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }
}
