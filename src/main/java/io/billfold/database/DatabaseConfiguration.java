package io.billfold.database;

import com.zaxxer.hikari.HikariDataSource;
import io.billfold.settings.DataFolder;
import io.billfold.settings.Roles;
import io.billfold.settings.ServerRole;
import io.billfold.settings.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final Logger log = LoggerFactory.getLogger(DatabaseConfiguration.class);

    @Bean
    Database database(DatabaseSettings settings, DataFolder data, Roles roles) {
        if (settings.byMySqlNames()) {
            log.warn(
                    "MYSQL_HOST is taken for a PostgreSQL server, port {}: Billfold keeps its data in PostgreSQL, not in MySQL",
                    settings.port());
        }
        return settings.server().<Database>map(Database.Server::new).orElseGet(() -> {
            refuseSplitRoles(roles);
            return Database.Embedded.start(data, settings.connections());
        });
    }

    private static void refuseSplitRoles(Roles roles) {
        if (!roles.whole() && !roles.has(ServerRole.MIGRATE)) {
            throw new StartRefused(
                    "The embedded database belongs to one process, which then has to do everything.",
                    "Leave --roles and BILLFOLD_ROLES out, or set DATABASE_URL to a server that the processes share.");
        }
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
