package io.billfold.erasure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All rows that belong to an account: those of tables with an {@code account_id}, and those that hang on such rows by a foreign
 * key. They are found in the database's own catalogue, so that a table added later is not forgotten.
 */
@Repository
class OwnedTables {
    /** The users go on having an empty account. */
    private static final Set<String> KEPT = Set.of("account", "users");

    private final JdbcClient database;

    OwnedTables(JdbcClient database) {
        this.database = database;
    }

    private record Reference(String child, String childColumn, String parent, String parentColumn) {}

    /** Deletes them, in the order that foreign keys demand; call it within a transaction. */
    void empty(long account) {
        Map<String, String> deletions = deletions();
        int deleted;
        do {
            deleted = 0;
            for (String deletion : deletions.values()) {
                deleted += database.sql(deletion).param("account", account).update();
            }
            // Triggers write too: deleting invoices counts them down. What they wrote goes in the next round.
        } while (deleted > 0);
    }

    private Map<String, String> deletions() {
        List<String> owned = database.sql("""
                        select c.table_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'public' and c.column_name = 'account_id' and t.table_type = 'BASE TABLE'
                        order by 1""").query((row, number) -> row.getString(1)).list().stream()
                .filter(table -> !KEPT.contains(table))
                .toList();
        List<Reference> references = references();
        Map<String, String> deletions = new LinkedHashMap<>();
        for (String table : owned) {
            add(table, "account_id = :account", owned, references, deletions, new ArrayList<>());
        }
        return deletions;
    }

    /** The children before the parent; a table that refers to itself is emptied by one statement. */
    private static void add(
            String table,
            String condition,
            List<String> owned,
            List<Reference> references,
            Map<String, String> deletions,
            List<String> path) {
        if (deletions.containsKey(table) || path.contains(table)) {
            return;
        }
        path.add(table);
        for (Reference reference : references) {
            if (reference.parent().equals(table) && !KEPT.contains(reference.child())) {
                String ofChild = owned.contains(reference.child())
                        ? "account_id = :account"
                        : reference.childColumn() + " in (select " + reference.parentColumn() + " from " + table
                                + " where " + condition + ")";
                add(reference.child(), ofChild, owned, references, deletions, path);
            }
        }
        deletions.put(table, "delete from " + table + " where " + condition);
    }

    private List<Reference> references() {
        return database.sql("""
                        select k.conrelid::regclass::text, c.attname, k.confrelid::regclass::text, p.attname
                        from pg_constraint k
                        join pg_attribute c on c.attrelid = k.conrelid and c.attnum = k.conkey[1]
                        join pg_attribute p on p.attrelid = k.confrelid and p.attnum = k.confkey[1]
                        where k.contype = 'f' and k.connamespace = 'public'::regnamespace
                        order by 1, 2""")
                .query((row, number) ->
                        new Reference(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }
}
