package io.billfold.database;

import io.billfold.health.Dependency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DatabaseDependency implements Dependency {
    private final JdbcClient database;

    DatabaseDependency(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public boolean vital() {
        return true;
    }

    @Override
    public void check() {
        database.sql("select 1").query(Integer.class).single();
    }
}
