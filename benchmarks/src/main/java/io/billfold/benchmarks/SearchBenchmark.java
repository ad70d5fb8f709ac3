package io.billfold.benchmarks;

import java.util.List;
import java.util.Random;
import picocli.CommandLine.Command;

@Command(name = "search", description = "Two words, two filters and all facets, over many generated invoices.")
final class SearchBenchmark extends GeneratedInvoicesBenchmark {
    /** Words are as frequent as in language: the n-th of 20,000 is in about one invoice of n / 8. */
    @Override
    List<String> kinds() {
        return List.of(
                "?q=word%d+word%d&status=confirmed&currency=EUR",
                "?q=word%d+word%d&category=Travel&date_from=2025-01-01&sort_by=total",
                "?q=wrod%d+word%d&status=confirmed&category=Utilities");
    }

    @Override
    String path(String kind, Random random) {
        return "/api/search" + kind.formatted(10 + random.nextInt(2_000), 10 + random.nextInt(200));
    }

    @Override
    List<String> furtherRows() {
        return List.of(
                """
                insert into search_entries (invoice_id, account_id, words, fields, body, status, archived, vendor, category,
                                            currency, issue_date, due_date, total, number, filename, source, created_at,
                                            version)
                select id, account_id, setweight(to_tsvector('simple', seller_name || ' ' || number), 'A')
                           || setweight(to_tsvector('simple', text), 'D'),
                       jsonb_build_object('seller_name', seller_name, 'number', number), text, state, false, seller_name,
                       category, currency, issue_date, due_date, total, number, filename, 'upload', created_at, version
                from invoices, lateral (
                    select string_agg('word' || floor(exp(random() * ln(20000)))::int, ' ') as text
                    from generate_series(1, 80) where invoices.id is not null) as printed""",
                "insert into search_words select 'word' || n from generate_series(1, 20000) n on conflict do nothing");
    }
}
