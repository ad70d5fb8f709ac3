package io.billfold.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import picocli.CommandLine.Command;

@Command(name = "search", description = "Two words, two filters and all facets, over many generated invoices.")
class SearchBenchmark extends GeneratedInvoicesBenchmark {
    @Override
    List<String> kinds() {
        return List.of(
                "?q=%s+%s&status=confirmed&currency=EUR",
                "?q=%s+%s&category=Travel&date_from=2025-01-01&sort_by=total",
                "?q=%s+%s&status=confirmed&category=Utilities (a slip in the first)");
    }

    /**
     * Words are as frequent as in language: the n-th of 20,000 stands n times as seldom as the first. Asked for are the rarer
     * of a page's words with a commoner one.
     */
    @Override
    String path(String kind, Random random) {
        String rare = word(10 + random.nextInt(2_000));
        String common = word(10 + random.nextInt(200));
        boolean slip = kind.contains(" ");
        String written = slip ? "" + rare.charAt(0) + rare.charAt(2) + rare.charAt(1) + rare.substring(3) : rare;
        return "/api/search" + kind.split(" ", 2)[0].formatted(written, common);
    }

    /** Eight letters without meaning, the same as the database makes of the number. */
    static String word(int number) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5").digest(Integer.toString(number).getBytes(StandardCharsets.UTF_8));
            StringBuilder word = new StringBuilder();
            for (char digit : HexFormat.of().formatHex(hash, 0, 4).toCharArray()) {
                word.append(digit <= '9' ? (char) ('g' + digit - '0') : digit);
            }
            return word.toString();
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /**
     * From 40 to 260 words each, as a till receipt and a page of small print have; of 32,768 different pages, which fill the index
     * like a million would. The index is quicker made afterwards.
     */
    @Override
    List<String> furtherRows() {
        return List.of(
                """
                create function generated_word(n int) returns text language sql immutable as $$
                    select translate(substr(md5(n::text), 1, 8), '0123456789', 'ghijklmnop')
                $$""",
                """
                create function own_words(text text) returns tsvector language sql immutable as $$
                    select to_tsvector('simple', regexp_replace(lower(text), '[[:alnum:]]+', 'q1q\\&', 'g'))
                $$""",
                """
                create table generated_pages as
                select page, text, setweight(own_words(text), 'D') as words
                from generate_series(0, 32767) page, lateral (
                    select string_agg(generated_word(floor(exp((random() + 0 * place) * ln(20000)))::int), ' ') as text
                    from generate_series(1, 40 + page * 7919 % 220) place) as printed""",
                "create unique index on generated_pages (page)",
                "drop index search_entries_words",
                """
                insert into search_entries (invoice_id, account_id, words, fields, body, status, archived, vendor, category,
                                            currency, issue_date, due_date, total, number, filename, source, created_at,
                                            version)
                select id, account_id, setweight(own_words(seller_name || ' ' || number), 'A') || words,
                       jsonb_build_object('seller_name', seller_name, 'number', number), text, state, false, seller_name,
                       category, currency, issue_date, due_date, total, number, filename, 'upload', created_at, version
                from invoices join generated_pages on page = hashint8(id) & 32767""",
                "create index search_entries_words on search_entries using gin"
                        + " (account_id, vendor, category, status, currency, words)",
                "insert into search_spellings select min(id), generated_word(n) from account, generate_series(1, 20000) n"
                        + " group by n on conflict do nothing");
    }
}
