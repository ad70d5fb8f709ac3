package io.billfold.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.invoice.InvoiceCalls;
import io.billfold.testing.Api;
import io.billfold.testing.Api.Answer;
import io.billfold.testing.BillfoldTest;
import io.billfold.testing.Form;
import io.billfold.testing.TestDocuments;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

@BillfoldTest
class IdempotencyTests {
    @Value("${local.server.port}")
    int port;

    private Api api;
    private InvoiceCalls invoices;

    @BeforeEach
    void signIn() {
        api = Api.at(port).newOwner();
        invoices = new InvoiceCalls(api);
    }

    @Test
    void answersTheSameRequestAgainWithoutDoingItAgain() {
        long id = invoices.read("a.xml", TestDocuments.eInvoice());

        Answer first = confirm(api, id, "key-1");
        Answer second = confirm(api, id, "key-1");

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void refusesAKeyThatCameWithAnotherRequest() {
        long one = invoices.read("a.xml", TestDocuments.eInvoice());
        long two = invoices.read("b.xml", TestDocuments.eInvoice());
        confirm(api, one, "key-1");

        Answer answer = confirm(api, two, "key-1");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("idempotency_key_reused");
        assertThat(invoices.get(two).json().get("status").asString()).isEqualTo("needs_review");
    }

    @Test
    void keepsTheKeysOfAccountsApart() {
        Api other = Api.at(port).newOwner();
        long mine = invoices.read("a.xml", TestDocuments.eInvoice());
        long theirs = new InvoiceCalls(other).read("a.xml", TestDocuments.eInvoice());

        Answer first = confirm(api, mine, "key-1");
        Answer second = confirm(other, theirs, "key-1");

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(200);
    }

    @Test
    void doesNotRememberARefusal() {
        long id = invoices.read("a.xml", TestDocuments.eInvoice());
        invoices.post(id, "reject");
        Answer tooEarly = confirm(api, id, "key-1");
        invoices.post(id, "retry");
        invoices.await(id, "needs_review");

        Answer now = confirm(api, id, "key-1");

        assertThat(tooEarly.status()).isEqualTo(400);
        assertThat(now.status()).isEqualTo(200);
    }

    @Test
    void takesTheSameFilesInAnotherWrappingForTheSameUpload() {
        byte[] bytes = TestDocuments.eInvoice();

        Answer first = upload(Form.withFile("a.xml", bytes), "up-1");
        Answer second = upload(Form.withFile("a.xml", bytes), "up-1");
        Answer other = upload(Form.withFile("a.xml", TestDocuments.eInvoice()), "up-1");

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.json().get(0).has("duplicate_of")).isFalse();
        assertThat(other.code()).isEqualTo("idempotency_key_reused");
    }

    @Test
    void doesOnceWhatIsAskedTenTimesAtOnce() throws Exception {
        long id = invoices.read("a.xml", TestDocuments.eInvoice());
        List<Answer> answers = new ArrayList<>();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> futures = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                futures.add(threads.submit(() -> confirm(api, id, "key-1")));
            }
            for (Future<Answer> future : futures) {
                answers.add(future.get());
            }
        }

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(invoices.get(id).json().get("history").toString().split("\"confirmed\"", -1))
                .hasSize(3);
    }

    private static Answer confirm(Api api, long id, String key) {
        return api.send(api.request("/api/invoices/" + id + "/confirm")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.noBody()));
    }

    private Answer upload(Form form, String key) {
        return api.send(form.postedBy(api.request("/api/invoices/ocr").header("Idempotency-Key", key)));
    }
}
