package io.billfold.work;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says how much work waits and for how long, per kind. Asked of the table when somebody reads the metrics. */
class WorkMetrics implements MeterBinder {
    private final JdbcClient database;
    private final List<WorkHandler> handlers;
    private final DeadLetters deadLetters;

    WorkMetrics(JdbcClient database, List<WorkHandler> handlers, DeadLetters deadLetters) {
        this.database = database;
        this.handlers = handlers;
        this.deadLetters = deadLetters;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (WorkHandler handler : handlers) {
            String kind = handler.kind();
            Gauge.builder(
                            "billfold.work.items",
                            () -> number("select count(*) from work_item where task_name = :kind", kind))
                    .description("Items that wait or are at work")
                    .tag("kind", kind)
                    .register(registry);
            Gauge.builder(
                            "billfold.work.oldest",
                            () -> number(
                                    "select coalesce(extract(epoch from now() - min(submitted_at)), 0)"
                                            + " from work_item where task_name = :kind",
                                    kind))
                    .description("Age of the item that was submitted first")
                    .baseUnit("seconds")
                    .tag("kind", kind)
                    .register(registry);
        }
        Gauge.builder("billfold.work.dead.letters", deadLetters::count)
                .description("Items that failed too often")
                .register(registry);
    }

    private Number number(String sql, String kind) {
        return database.sql(sql).param("kind", kind).query(Double.class).single();
    }
}
