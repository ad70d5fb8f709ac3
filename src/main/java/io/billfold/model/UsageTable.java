package io.billfold.model;

import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts by day, model and purpose in a table, for the bill, and in meters, for the graphs. */
final class UsageTable implements Books {
    private final JdbcClient database;
    private final MeterRegistry meters;
    private final Clock clock;

    UsageTable(JdbcClient database, MeterRegistry meters, Clock clock) {
        this.database = database;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public void enter(Entry entry) {
        count(entry);
        boolean kept = entry.outcome().equals("kept");
        database.sql("""
                        insert into model_usage as u
                            (day, model, purpose, calls, kept, input_tokens, output_tokens, cost)
                        values (:day, :model, :purpose, :calls, :kept, :input, :output, :cost)
                        on conflict (day, model, purpose) do update set
                            calls = u.calls + excluded.calls, kept = u.kept + excluded.kept,
                            input_tokens = u.input_tokens + excluded.input_tokens,
                            output_tokens = u.output_tokens + excluded.output_tokens,
                            cost = u.cost + excluded.cost""")
                .param("day", today())
                .param("model", entry.model())
                .param("purpose", entry.purpose())
                .param("calls", kept ? 0 : 1)
                .param("kept", kept ? 1 : 0)
                .param("input", entry.usage().inputTokens())
                .param("output", entry.usage().outputTokens())
                .param("cost", Objects.requireNonNullElse(entry.usage().cost(), BigDecimal.ZERO))
                .update();
    }

    private void count(Entry entry) {
        Usage usage = entry.usage();
        meters.timer("billfold.model.calls", "purpose", entry.purpose(), "outcome", entry.outcome())
                .record(entry.took());
        meters.counter("billfold.model.tokens", "purpose", entry.purpose(), "direction", "input")
                .increment((double) usage.inputTokens());
        meters.counter("billfold.model.tokens", "purpose", entry.purpose(), "direction", "output")
                .increment((double) usage.outputTokens());
        if (usage.cost() != null) {
            meters.counter("billfold.model.cost", "purpose", entry.purpose())
                    .increment(usage.cost().doubleValue());
        }
    }

    /** @param cost of the calls whose price was known */
    record Sum(long calls, long kept, long tokens, BigDecimal cost) {}

    Sum thisMonth() {
        return database.sql("""
                        select coalesce(sum(calls), 0) as calls, coalesce(sum(kept), 0) as kept,
                            coalesce(sum(input_tokens + output_tokens), 0) as tokens, coalesce(sum(cost), 0) as cost
                        from model_usage where day >= :first""")
                .param("first", today().withDayOfMonth(1))
                .query((row, number) -> new Sum(
                        row.getLong("calls"), row.getLong("kept"), row.getLong("tokens"), row.getBigDecimal("cost")))
                .single();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
