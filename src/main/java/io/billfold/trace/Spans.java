package io.billfold.trace;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Steps of traces. Each is the present one in the log while it lasts, and is sent to a collector if there is one. */
@Component
public class Spans {
    private final Clock clock;
    private final @Nullable SpanExport export;

    Spans(Clock clock, ObjectProvider<SpanExport> export) {
        this.clock = clock;
        this.export = export.getIfAvailable();
    }

    /** A step within the present trace, or the first of a new one. */
    public Span step(String name) {
        return new Span(name, Kind.INTERNAL, Trace.current());
    }

    /** The answer to a request. */
    Span server(String name, Optional<Trace> client) {
        return new Span(name, Kind.SERVER, client);
    }

    /** As OTLP numbers them. */
    enum Kind {
        INTERNAL(1),
        SERVER(2);

        final int number;

        Kind(int number) {
            this.number = number;
        }
    }

    /** A step that is over. */
    record Finished(
            String name, Kind kind, Trace trace, @Nullable String parent, Instant begin, Instant end, boolean failed) {}

    /** A step until it is closed, on the thread that opened it. */
    public final class Span implements AutoCloseable {
        private final String name;
        private final Kind kind;
        private final Optional<Trace> parent;
        private final Trace trace;
        private final Instant begin;
        private final LogScope scope;
        private boolean failed;

        private Span(String name, Kind kind, Optional<Trace> parent) {
            this.name = name;
            this.kind = kind;
            this.parent = parent;
            this.trace = parent.map(Trace::next).orElseGet(Trace::begin);
            this.begin = clock.instant();
            this.scope = LogScope.open().with(trace);
        }

        public Trace trace() {
            return trace;
        }

        public void failed(boolean whether) {
            failed = whether;
        }

        @Override
        public void close() {
            scope.close();
            if (export != null) {
                String above = parent.map(Trace::spanId).orElse(null);
                export.add(new Finished(name, kind, trace, above, begin, clock.instant(), failed));
            }
        }
    }
}
