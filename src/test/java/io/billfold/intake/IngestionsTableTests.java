package io.billfold.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.billfold.testing.TestDatabase;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code ingestions} as other programs read and write it, with SQL. */
@Tag("S3-17")
class IngestionsTableTests {
    private static final JdbcClient DATABASE = JdbcClient.create(TestDatabase.migrated());

    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void anIngestion() {
        add(id, "raw/" + id + ".pdf");
    }

    private static void add(UUID id, String key) {
        DATABASE.sql("""
                        with owner as (insert into account (name, created_at) values ('a', now()) returning id),
                             original as (
                                insert into documents (account_id, request_id, filename, media_type, size_bytes, sha256,
                                                       blob_key, source, created_at)
                                select id, :id, 'a.pdf', 'PDF', 1, sha256(:id::text::bytea), :id::text, 'UPLOAD', now()
                                from owner returning id, account_id)
                        insert into ingestions (id, account_id, document_id, filename, s3_key)
                        select :id, account_id, id, 'a.pdf', :key from original""").param("id", id).param("key", key).update();
    }

    private Map<String, Object> row() {
        return DATABASE.sql("select * from ingestions where id = :id")
                .param("id", id)
                .query()
                .singleRow();
    }

    @Test
    void beginsAsPendingWithItsTimes() {
        assertThat(row()).containsKeys("id", "filename", "s3_key", "created_at", "updated_at");
        assertThat(row()).containsEntry("status", "PENDING");
    }

    @Test
    void movesUpdatedAtByItself() {
        OffsetDateTime before = updatedAt();

        DATABASE.sql("update ingestions set status = 'PROCESSING' where id = :id")
                .param("id", id)
                .update();

        assertThat(updatedAt()).isAfter(before);
    }

    private OffsetDateTime updatedAt() {
        return DATABASE.sql("select updated_at from ingestions where id = :id")
                .param("id", id)
                .query(OffsetDateTime.class)
                .single();
    }

    @Test
    void takesNoStateBesideItsFour() {
        assertThatThrownBy(() -> DATABASE.sql("update ingestions set status = 'DONE' where id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void takesNoKeyTwice() {
        assertThatThrownBy(() -> add(UUID.randomUUID(), "raw/" + id + ".pdf"))
                .isInstanceOf(DuplicateKeyException.class);
    }
}
