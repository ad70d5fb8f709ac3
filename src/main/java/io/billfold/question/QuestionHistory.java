package io.billfold.question;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.billfold.account.AccountId;
import io.billfold.account.Caller;
import io.billfold.question.grammar.Language;
import io.billfold.question.plan.Plan;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was asked and answered, by account, newest first. */
@Repository
class QuestionHistory {
    private static final Table<Record> QUESTIONS = table(name("asked_questions"));
    private static final Field<Long> ID = field(name("id"), SQLDataType.BIGINT);
    private static final Field<Long> ACCOUNT = field(name("account_id"), SQLDataType.BIGINT);
    private static final Field<Long> USER = field(name("user_id"), SQLDataType.BIGINT);
    private static final Field<OffsetDateTime> ASKED_AT = field(name("asked_at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
    private static final Field<String> QUESTION = field(name("question"), SQLDataType.CLOB);
    private static final Field<String> LANGUAGE = field(name("language"), SQLDataType.CLOB);
    private static final Field<String> TIME_ZONE = field(name("time_zone"), SQLDataType.CLOB);
    private static final Field<String> ENGINE = field(name("engine"), SQLDataType.CLOB);
    private static final Field<JSONB> PLAN = field(name("plan"), SQLDataType.JSONB);
    private static final Field<JSONB> ANSWER = field(name("answer"), SQLDataType.JSONB);
    private static final JsonMapper JSON = new JsonMapper();

    /** A question's plan, for the question after it. */
    record Earlier(Plan plan, Language language) {}

    private final DSLContext database;

    QuestionHistory(DSLContext database) {
        this.database = database;
    }

    long nextId() {
        return database.fetchSingle("select nextval(pg_get_serial_sequence('asked_questions', 'id'))")
                .get(0, Long.class);
    }

    void add(Caller caller, Answer answer, Plan plan, ZoneId zone) {
        database.insertInto(QUESTIONS)
                .columns(ID, ACCOUNT, USER, ASKED_AT, QUESTION, LANGUAGE, TIME_ZONE, ENGINE, PLAN, ANSWER)
                .values(
                        answer.questionId(),
                        caller.account().value(),
                        caller.user().value(),
                        answer.askedAt().atOffset(ZoneOffset.UTC),
                        answer.question(),
                        answer.language(),
                        zone.getId(),
                        answer.engine(),
                        JSONB.valueOf(JSON.writerFor(Plan.class).writeValueAsString(plan)),
                        JSONB.valueOf(JSON.writeValueAsString(answer)))
                .execute();
    }

    Optional<Answer> find(AccountId account, long id) {
        return database.select(ANSWER)
                .from(QUESTIONS)
                .where(ACCOUNT.eq(account.value()), ID.eq(id))
                .fetchOptional(ANSWER)
                .map(QuestionHistory::answer);
    }

    List<Answer> page(AccountId account, int offset, int limit) {
        return database.select(ANSWER)
                .from(QUESTIONS)
                .where(ACCOUNT.eq(account.value()))
                .orderBy(ID.desc())
                .limit(limit)
                .offset(offset)
                .fetch(row -> answer(row.value1()));
    }

    long count(AccountId account) {
        return database.fetchCount(QUESTIONS, ACCOUNT.eq(account.value()));
    }

    /** The caller's last question since then: what a follow-up leans on. */
    Optional<Earlier> last(Caller caller, Instant since) {
        return earlier(ACCOUNT.eq(caller.account().value())
                .and(USER.eq(caller.user().value()))
                .and(ASKED_AT.ge(since.atOffset(ZoneOffset.UTC))));
    }

    Optional<Earlier> earlier(AccountId account, long id) {
        return earlier(ACCOUNT.eq(account.value()).and(ID.eq(id)));
    }

    private Optional<Earlier> earlier(Condition condition) {
        return database.select(PLAN, LANGUAGE)
                .from(QUESTIONS)
                .where(condition)
                .orderBy(ID.desc())
                .limit(1)
                .fetchOptional()
                .map(row -> new Earlier(
                        JSON.readValue(row.value1().data(), Plan.class),
                        Language.byCode(row.value2()).orElse(Language.ENGLISH)));
    }

    private static Answer answer(JSONB stored) {
        return JSON.readValue(stored.data(), Answer.class);
    }
}
