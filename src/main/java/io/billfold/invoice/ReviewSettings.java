package io.billfold.invoice;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.billfold.account.AccountId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** How each account wants its invoices reviewed. */
@Repository
public class ReviewSettings {
    private static final Table<Record> SETTINGS = table(name("review_settings"));
    private static final Field<Long> ACCOUNT = field(name("account_id"), SQLDataType.BIGINT);
    private static final Field<Boolean> AUTO_CONFIRM = field(name("auto_confirm"), SQLDataType.BOOLEAN);
    private static final Field<Double> THRESHOLD = field(name("auto_confirm_threshold"), SQLDataType.DOUBLE);

    private final DSLContext database;

    ReviewSettings(DSLContext database) {
        this.database = database;
    }

    /**
     * @param autoConfirm whether invoices that prove themselves need no person
     * @param threshold the least confidence of every value for that, 0.5 to 1
     */
    public record Settings(boolean autoConfirm, double threshold) {
        /** Nothing confirms itself unless somebody wishes it. */
        public static final Settings DEFAULT = new Settings(false, 0.98);

        public Settings {
            if (!(threshold >= 0.5 && threshold <= 1)) {
                throw new IllegalArgumentException("a threshold lies between 0.5 and 1: " + threshold);
            }
        }
    }

    public Settings of(AccountId account) {
        return database.select(AUTO_CONFIRM, THRESHOLD)
                .from(SETTINGS)
                .where(ACCOUNT.eq(account.value()))
                .fetchOptional(row -> new Settings(row.value1(), row.value2()))
                .orElse(Settings.DEFAULT);
    }

    public void change(AccountId account, Settings settings) {
        database.insertInto(SETTINGS)
                .set(ACCOUNT, account.value())
                .set(AUTO_CONFIRM, settings.autoConfirm())
                .set(THRESHOLD, settings.threshold())
                .onConflict(ACCOUNT)
                .doUpdate()
                .set(AUTO_CONFIRM, settings.autoConfirm())
                .set(THRESHOLD, settings.threshold())
                .execute();
    }
}
