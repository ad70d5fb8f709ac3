package io.billfold.database;

import com.zaxxer.hikari.HikariDataSource;
import io.billfold.settings.DataFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean
    Database database(DatabaseSettings settings, DataFolder data) {
        return settings.server()
                .<Database>map(Database.Server::new)
                .orElseGet(() -> Database.Embedded.start(data, settings.connections()));
    }

    /** Depends on the database, so Spring closes the pool before the server stops. */
    @Bean
    HikariDataSource dataSource(Database database, DatabaseSettings settings) {
        HikariDataSource pool = new HikariDataSource();
        DatabaseAddress address = database.address();
        pool.setPoolName("database");
        pool.setJdbcUrl(address.jdbcUrl());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(settings.connections());
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(5_000);
        pool.setInitializationFailTimeout(30_000);
        pool.addDataSourceProperty("ApplicationName", "billfold");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // Exceptions reach the log; PostgreSQL's details quote the values of the row.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }
}
