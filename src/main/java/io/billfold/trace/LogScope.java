package io.billfold.trace;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** What the lines that this thread logs are about, until it is closed; then it is what it was before. */
public final class LogScope implements AutoCloseable {
    private final @Nullable Map<String, String> before = MDC.getCopyOfContextMap();

    private LogScope() {}

    public static LogScope open() {
        return new LogScope();
    }

    public LogScope with(LogField field, Object value) {
        MDC.put(field.key(), value.toString());
        return this;
    }

    /** With this span as the present one: {@link Trace#current} gives it. */
    public LogScope with(Trace trace) {
        return with(LogField.TRACE_ID, trace.traceId()).with(LogField.SPAN_ID, trace.spanId());
    }

    @Override
    public void close() {
        if (before == null) {
            MDC.clear();
        } else {
            MDC.setContextMap(before);
        }
    }
}
