package io.billfold.benchmarks;

import java.util.List;
import java.util.Random;
import picocli.CommandLine.Command;

@Command(name = "list", description = "The list of invoices, with and without filters, over many generated invoices.")
final class ListBenchmark extends GeneratedInvoicesBenchmark {
    @Override
    List<String> kinds() {
        return List.of(
                "?page=1",
                "?page=%d",
                "?status=needs_review",
                "?status=confirmed&status=rejected&per_page=100",
                "?search=scan-%d",
                "?vendor=Vendor%%20%d",
                "?vendor=Vendor%%20%d&status=confirmed&sort_by=total",
                "?number=N-%d",
                "?date_from=2026-03-01&date_to=2026-03-07",
                "?total_min=9990&currency=EUR",
                "?category=Utilities&sort_by=issue_date",
                "?sort_by=total&sort_order=asc",
                "/status-summary");
    }

    @Override
    String path(String kind, Random random) {
        return "/api/invoices" + kind.formatted(random.nextInt(1, 5000));
    }
}
