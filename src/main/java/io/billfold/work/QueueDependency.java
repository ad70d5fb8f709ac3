package io.billfold.work;

import io.billfold.health.Dependency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where work waits: a table, with a broker too, which is then a dependency of its own. */
@Component
class QueueDependency implements Dependency {
    private final JdbcClient database;

    QueueDependency(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "queue";
    }

    @Override
    public boolean vital() {
        return true;
    }

    @Override
    public void check() {
        database.sql("select exists (select from work_item)")
                .query(Boolean.class)
                .single();
    }
}
