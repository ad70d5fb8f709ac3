package io.billfold.invoice;

import io.billfold.testing.Api;
import io.billfold.testing.Api.Answer;
import io.billfold.testing.Form;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** The calls that tests about invoices make again and again. */
public record InvoiceCalls(Api api) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public Answer upload(Form form) {
        return api.send(form.postedBy(api.request("/api/invoices/ocr")));
    }

    /** Uploads one file and gives the id of its invoice. */
    public long uploaded(String filename, byte[] content) {
        Answer answer = upload(Form.withFile(filename, content));
        if (answer.status() != 202 || !answer.json().get(0).has("invoice_id")) {
            throw new AssertionError("not accepted: " + answer.status() + " " + answer.text());
        }
        return answer.json().get(0).get("invoice_id").asLong();
    }

    /** Uploads one file and waits until its invoice is read. */
    public long read(String filename, byte[] content) {
        long id = uploaded(filename, content);
        await(id, "needs_review");
        return id;
    }

    public Answer get(long id) {
        return api.get("/api/invoices/" + id);
    }

    public Answer patch(long id, String json) {
        return api.send(api.request("/api/invoices/" + id)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    public Answer post(long id, String action) {
        return api.post("/api/invoices/" + id + "/" + action);
    }

    /** Waits until the invoice has the status, and gives it. */
    public JsonNode await(long id, String status) {
        Instant limit = Instant.now().plus(PATIENCE);
        while (true) {
            JsonNode invoice = get(id).json();
            if (invoice.path("status").asString().equals(status)) {
                return invoice;
            }
            if (Instant.now().isAfter(limit)) {
                throw new AssertionError("invoice " + id + " did not become " + status + ": " + invoice);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
