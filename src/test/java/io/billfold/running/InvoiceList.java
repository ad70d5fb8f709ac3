package io.billfold.running;

import io.billfold.testing.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the list says of all invoices of an account, for tests that look whether any was lost or doubled. */
record InvoiceList(Api user) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Waits until nothing waits or is at work. */
    void awaitQuiet() throws InterruptedException {
        Instant limit = Instant.now().plus(PATIENCE);
        JsonNode summary = summary();
        while (summary.path("pending").asInt() + summary.path("processing").asInt() > 0) {
            if (Instant.now().isAfter(limit)) {
                throw new AssertionError("still not done: " + summary);
            }
            Thread.sleep(200);
            summary = summary();
        }
    }

    int size() {
        return user.get("/api/invoices?per_page=1").json().path("total").asInt();
    }

    int count(String status) {
        return summary().path(status).asInt();
    }

    private JsonNode summary() {
        return user.get("/api/invoices/status-summary").json();
    }

    Map<String, Integer> timesByFilename() {
        Map<String, Integer> times = new HashMap<>();
        for (int page = 1; ; page++) {
            JsonNode list = user.get("/api/invoices?per_page=100&sort_by=created_at&page=" + page)
                    .json();
            list.path("items").forEach(item -> times.merge(item.path("filename").asString(), 1, Integer::sum));
            if (page >= list.path("pages").asInt()) {
                return times;
            }
        }
    }
}
