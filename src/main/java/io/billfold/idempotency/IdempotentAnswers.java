package io.billfold.idempotency;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.billfold.account.AccountId;
import io.billfold.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The kept answers, by account and key. */
@Repository
class IdempotentAnswers {
    static final Duration LIFE = Duration.ofHours(24);

    private static final Table<Record> ANSWERS = table(name("idempotent_answers"));
    private static final Field<Long> ACCOUNT = field(name("account_id"), SQLDataType.BIGINT);
    private static final Field<String> KEY = field(name("key"), SQLDataType.CLOB);
    private static final Field<byte[]> FINGERPRINT = field(name("fingerprint"), SQLDataType.BLOB);
    private static final Field<Integer> STATUS = field(name("status"), SQLDataType.INTEGER);
    private static final Field<String> ETAG = field(name("etag"), SQLDataType.CLOB);
    private static final Field<String> BODY = field(name("body"), SQLDataType.CLOB);
    private static final Field<OffsetDateTime> CREATED_AT =
            field(name("created_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);

    private final DSLContext database;
    private final JsonMapper json;
    private final Clock clock;

    IdempotentAnswers(DSLContext database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    ResponseEntity<?> once(AccountId account, String key, String request, Supplier<ResponseEntity<?>> action) {
        byte[] fingerprint = sha256(request);
        forgetOldOnes();
        if (!reserve(account, key, fingerprint)) {
            return stored(account, key, fingerprint);
        }
        ResponseEntity<?> answer = action.get();
        database.update(ANSWERS)
                .set(STATUS, answer.getStatusCode().value())
                .set(ETAG, answer.getHeaders().getETag())
                .set(BODY, json.writeValueAsString(answer.getBody()))
                .where(ACCOUNT.eq(account.value()), KEY.eq(key))
                .execute();
        return answer;
    }

    private void forgetOldOnes() {
        database.deleteFrom(ANSWERS).where(CREATED_AT.lt(now().minus(LIFE))).execute();
    }

    /** While the first request with a key is being done, a second one waits here for its end. */
    private boolean reserve(AccountId account, String key, byte[] fingerprint) {
        return database.insertInto(ANSWERS)
                        .set(ACCOUNT, account.value())
                        .set(KEY, key)
                        .set(FINGERPRINT, fingerprint)
                        .set(CREATED_AT, now())
                        .onConflict(ACCOUNT, KEY)
                        .doNothing()
                        .execute()
                == 1;
    }

    private ResponseEntity<?> stored(AccountId account, String key, byte[] fingerprint) {
        Record answer = database.select(FINGERPRINT, STATUS, ETAG, BODY)
                .from(ANSWERS)
                .where(ACCOUNT.eq(account.value()), KEY.eq(key))
                .fetchSingle();
        if (!MessageDigest.isEqual(answer.get(FINGERPRINT), fingerprint)) {
            throw new Problem(
                    422, "idempotency_key_reused", "This Idempotency-Key has been used with another request.");
        }
        ResponseEntity.BodyBuilder builder = ResponseEntity.status(answer.get(STATUS))
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotent-Replayed", "true");
        String etag = answer.get(ETAG);
        if (etag != null) {
            builder.header(HttpHeaders.ETAG, etag);
        }
        return builder.body(json.readTree(answer.get(BODY)));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
