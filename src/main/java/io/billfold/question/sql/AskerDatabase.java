package io.billfold.question.sql;

import com.zaxxer.hikari.HikariDataSource;
import io.billfold.account.AccountId;
import io.billfold.database.Database;
import io.billfold.database.DatabaseAddress;
import io.billfold.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The connections that questions run on: few, read-only, and signed in as a role that may read {@code questions.invoices} and
 * nothing else. PostgreSQL itself shows this role only the rows of the account that the transaction names, and stops what takes
 * too long. The pool opens with the first question.
 */
@Component
public class AskerDatabase implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(AskerDatabase.class);
    private static final int CONNECTIONS = 3;
    private static final int MOST_MILLISECONDS = 5_000;
    private static final String STOPPED = "57014";

    private final Database database;
    private final DataSource owner;
    private final ReentrantLock opening = new ReentrantLock();
    private @Nullable HikariDataSource pool;

    AskerDatabase(Database database, DataSource owner) {
        this.database = database;
        this.owner = owner;
    }

    /**
     * Reads what belongs to the account.
     *
     * @throws Problem 503 {@code question_too_slow} if PostgreSQL stopped it
     */
    public <T> T read(AccountId account, Function<DSLContext, T> reading) {
        try (Connection connection = pool().getConnection()) {
            connection.setAutoCommit(false);
            try {
                DSLContext context = DSL.using(connection, SQLDialect.POSTGRES);
                context.fetch(
                        "select set_config('billfold.account', {0}, true), set_config('statement_timeout', {1}, true)",
                        DSL.val(Long.toString(account.value())), DSL.val(Integer.toString(MOST_MILLISECONDS)));
                return reading.apply(context);
            } finally {
                connection.rollback();
            }
        } catch (DataAccessException e) {
            if (STOPPED.equals(e.sqlState())) {
                throw new Problem(
                        503,
                        "question_too_slow",
                        "The answer took too long. Ask about a shorter time or fewer invoices.");
            }
            throw e;
        } catch (SQLException e) {
            throw new DataAccessException("a question found no connection to the database", e);
        }
    }

    private HikariDataSource pool() {
        opening.lock();
        try {
            HikariDataSource open = pool;
            if (open == null) {
                open = open();
                pool = open;
            }
            return open;
        } finally {
            opening.unlock();
        }
    }

    private HikariDataSource open() {
        DatabaseAddress address = database.address();
        try (Connection connection = owner.getConnection()) {
            DSLContext context = DSL.using(connection, SQLDialect.POSTGRES);
            String role = role(context);
            String password = password(address, role);
            context.transaction(inner -> grant(inner.dsl(), role, password));
            HikariDataSource opened = new HikariDataSource();
            opened.setPoolName("questions");
            opened.setJdbcUrl(address.jdbcUrl());
            opened.setUsername(role);
            opened.setPassword(password);
            opened.setMaximumPoolSize(CONNECTIONS);
            opened.setMinimumIdle(0);
            opened.setIdleTimeout(60_000);
            opened.setConnectionTimeout(5_000);
            opened.setReadOnly(true);
            opened.addDataSourceProperty("ApplicationName", "billfold questions");
            opened.addDataSourceProperty("logServerErrorDetail", "false");
            return opened;
        } catch (SQLException | DataAccessException e) {
            log.error("Questions need a role of their own; let the database's user create roles: {}", e.getMessage());
            throw new Problem(
                    503,
                    "questions_unavailable",
                    "Questions need a database role that can only read. The log of the server says what is missing.");
        }
    }

    /** Roles belong to the server, not to the database: ours bears the database's name. */
    private static String role(DSLContext context) {
        String name = "questions_of_"
                + context.fetchSingle("select current_database()").get(0, String.class);
        return name.length() <= 63 ? name : name.substring(0, 63);
    }

    private static void grant(DSLContext context, String role, String password) {
        // Several processes may come here at once.
        context.fetch("select pg_advisory_xact_lock(hashtext({0}))", DSL.val(role));
        boolean exists = !context.fetch("select 1 from pg_roles where rolname = {0}", DSL.val(role))
                .isEmpty();
        String quoted = context.render(DSL.quotedName(role));
        context.execute((exists ? "alter" : "create") + " role " + quoted + " login nosuperuser nocreatedb nocreaterole"
                + " noinherit connection limit 20 password '" + password + "'");
        context.execute("alter role " + quoted + " set default_transaction_read_only = on");
        context.execute("alter role " + quoted + " set search_path = questions");
        context.execute("grant usage on schema questions to " + quoted);
        context.execute("grant select on questions.invoices to " + quoted);
        // The view is read with the asker's own rights, so that row-level security holds for it.
        context.execute("grant select (id, account_id, number, seller_name, category, state, archived, payment_method,"
                + " issue_date, due_date, created_at, currency, document_type, total, net_total, tax_total, amount_due)"
                + " on public.invoices to " + quoted);
    }

    /** The same in every process that knows the database's own password, and nowhere written down. */
    private static String password(DatabaseAddress address, String role) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    ("billfold:" + address.password()).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    @Override
    public void close() {
        HikariDataSource open = pool;
        if (open != null) {
            open.close();
        }
    }
}
