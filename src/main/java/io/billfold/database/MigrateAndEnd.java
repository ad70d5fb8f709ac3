package io.billfold.database;

import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** Ends a process of the role migrate: by now Flyway has done its part. */
@Component
@RunsIn(ServerRole.MIGRATE)
class MigrateAndEnd implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(MigrateAndEnd.class);

    private final ConfigurableApplicationContext application;

    MigrateAndEnd(ConfigurableApplicationContext application) {
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        log.info("The database's schema is up to date");
        application.close();
    }
}
