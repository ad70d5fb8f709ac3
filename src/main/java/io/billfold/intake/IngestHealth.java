package io.billfold.intake;

import io.billfold.blob.BlobStore;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Whether everything that an upload needs works: the database, the store of files and the queue. */
@Component
class IngestHealth {
    private static final Logger log = LoggerFactory.getLogger(IngestHealth.class);

    private final DSLContext database;
    private final BlobStore blobs;

    IngestHealth(DSLContext database, BlobStore blobs) {
        this.database = database;
        this.blobs = blobs;
    }

    /** How well the whole or one part of it is. */
    enum Condition {
        HEALTHY,
        DEGRADED,
        UNHEALTHY
    }

    record Report(Condition service, Map<String, Condition> dependencies) {}

    Report report() {
        Map<String, Condition> dependencies = new LinkedHashMap<>();
        Condition databaseCondition = database();
        dependencies.put("database", databaseCondition);
        dependencies.put("storage", storage());
        // The queue is a table of the same database: it works as long as that does.
        dependencies.put("queue", databaseCondition);
        boolean allWell = dependencies.values().stream().allMatch(Condition.HEALTHY::equals);
        return new Report(allWell ? Condition.HEALTHY : Condition.UNHEALTHY, dependencies);
    }

    private Condition database() {
        try {
            database.selectOne().fetch();
            return Condition.HEALTHY;
        } catch (DataAccessException | org.jooq.exception.DataAccessException | TransactionException down) {
            log.warn("The database does not answer: {}", down.toString());
            return Condition.UNHEALTHY;
        }
    }

    private Condition storage() {
        try {
            blobs.check();
            return Condition.HEALTHY;
        } catch (IOException down) {
            log.warn("The store of files does not work: {}", down.toString());
            return Condition.UNHEALTHY;
        }
    }
}
