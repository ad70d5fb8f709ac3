package io.billfold.trace;

import io.billfold.settings.Service;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Spans as OTLP's JSON has them: ids in hexadecimal, times in nanoseconds as text. */
final class OtlpJson {
    private static final int STATUS_ERROR = 2;

    private final Service service;
    private final JsonMapper json;

    OtlpJson(Service service, JsonMapper json) {
        this.service = service;
        this.json = json;
    }

    byte[] of(List<Spans.Finished> spans) {
        return json.writeValueAsBytes(Map.of(
                "resourceSpans",
                List.of(Map.of(
                        "resource",
                        Map.of(
                                "attributes",
                                List.of(
                                        attribute("service.name", service.name()),
                                        attribute("service.version", service.version()))),
                        "scopeSpans",
                        List.of(Map.of(
                                "scope",
                                Map.of("name", "io.billfold"),
                                "spans",
                                spans.stream().map(OtlpJson::span).toList()))))));
    }

    private static Map<String, Object> attribute(String key, String value) {
        return Map.of("key", key, "value", Map.of("stringValue", value));
    }

    private static Map<String, Object> span(Spans.Finished span) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("traceId", span.trace().traceId());
        form.put("spanId", span.trace().spanId());
        if (span.parent() != null) {
            form.put("parentSpanId", span.parent());
        }
        form.put("name", span.name());
        form.put("kind", span.kind().number);
        form.put("startTimeUnixNano", nanoseconds(span.begin()));
        form.put("endTimeUnixNano", nanoseconds(span.end()));
        form.put("status", span.failed() ? Map.of("code", STATUS_ERROR) : Map.of());
        return form;
    }

    private static String nanoseconds(Instant time) {
        return Long.toString(time.getEpochSecond() * 1_000_000_000L + time.getNano());
    }
}
