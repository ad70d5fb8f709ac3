package io.billfold.trace;

import io.billfold.settings.Service;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends spans to an OpenTelemetry collector as OTLP over HTTP in JSON (opentelemetry-proto 1.x, §OTLP/HTTP). The SDK would bring
 * nine libraries and a quarter of the start's time for what is one POST.
 *
 * <p>Traces are for looking at, so they never hold up the work: with the collector away or slow, spans are dropped.
 */
class SpanExport implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SpanExport.class);
    private static final int KEPT = 4096;
    private static final int SENT_AT_ONCE = 512;
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final BlockingQueue<Spans.Finished> waiting = new ArrayBlockingQueue<>(KEPT);
    private final URI collector;
    private final OtlpJson form;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private volatile boolean running;
    private boolean told;

    SpanExport(URI collector, Service service, JsonMapper json) {
        this.collector = URI.create(collector.toString().replaceAll("/+$", "") + "/v1/traces");
        this.form = new OtlpJson(service, json);
    }

    void add(Spans.Finished span) {
        boolean kept = waiting.offer(span);
        if (!kept && log.isDebugEnabled()) {
            log.debug("A span is dropped: the collector does not keep up");
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("span-export").start(this::run);
    }

    private void run() {
        List<Spans.Finished> spans = new ArrayList<>();
        try {
            while (running) {
                Spans.Finished first = waiting.poll(1, TimeUnit.SECONDS);
                if (first != null) {
                    spans.add(first);
                    waiting.drainTo(spans, SENT_AT_ONCE - 1);
                    send(spans);
                    spans.clear();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(List<Spans.Finished> spans) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(collector)
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.of(spans)))
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            tell(status / 100 == 2, "it answered " + status);
        } catch (java.io.IOException away) {
            tell(false, away.toString());
        }
    }

    /** Once when it breaks and once when it works again: a collector that is away for a day must not fill the log. */
    private void tell(boolean works, String why) {
        if (!works && !told) {
            log.warn("Traces do not reach the collector at {}: {}", collector, why);
        } else if (works && told) {
            log.info("Traces reach the collector again");
        }
        told = !works;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
