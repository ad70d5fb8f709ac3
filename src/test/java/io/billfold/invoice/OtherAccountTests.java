package io.billfold.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.Api.Answer;
import io.billfold.testing.BillfoldTest;
import io.billfold.testing.Form;
import io.billfold.testing.TestDocuments;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** One account's documents do not exist for another: it is told 404, never 403, and finds nothing in lists and counts. */
@BillfoldTest
class OtherAccountTests {
    @Value("${local.server.port}")
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private Api stranger;
    private long id;
    private String requestId;

    @BeforeEach
    void uploadIntoAnotherAccount() {
        InvoiceCalls owner = new InvoiceCalls(Api.at(port).newOwner());
        JsonNode accepted = owner.upload(Form.withFile("a.xml", TestDocuments.eInvoice()))
                .json()
                .get(0);
        id = accepted.get("invoice_id").asLong();
        requestId = accepted.get("request_id").asString();
        owner.await(id, "needs_review");
        stranger = Api.at(port).newOwner();
    }

    @Test
    void findsNothingUnderAnyAddressThatNamesAnInvoice() {
        Map<String, Set<String>> addresses = addressesWith("/api/invoices/{id}");

        assertThat(addresses).hasSizeGreaterThan(6);
        addresses.forEach((path, methods) -> methods.forEach(method -> {
            Answer answer = call(method, path.replace("{id}", Long.toString(id)).replace("{number}", "1"));
            assertThat(answer.status()).as("%s %s", method, path).isEqualTo(404);
        }));
    }

    @Test
    void findsNoStatusOfAnothersRequest() {
        assertThat(stranger.get("/api/v1/ingest/status/" + requestId).status()).isEqualTo(404);
    }

    @Test
    void findsNothingInListsAndCounts() {
        for (String path : new String[] {
            "/api/invoices",
            "/api/invoices?archived=all",
            "/api/invoices/data",
            "/api/invoices/status-summary",
            "/api/invoices/status-summary?from=2020-01-01",
            "/api/v1/ingest/stats"
        }) {
            assertThat(stranger.get(path).json().get("total").asInt()).as(path).isZero();
        }
    }

    @Test
    void decidesNothingInBulk() {
        Answer answer = stranger.post("/api/invoices/bulk", "{\"ids\": [" + id + "], \"action\": \"confirm\"}");

        assertThat(answer.json().get("results").get(0).get("error").get("code").asString())
                .isEqualTo("invoice_not_found");
    }

    @Test
    void asksEverybodyForAToken() {
        Api nobody = Api.at(port);
        Set<String> open = Set.of("/api/v1/ingest/health");

        addressesWith("/api/invoices")
                .forEach((path, methods) -> methods.forEach(method -> {
                    Answer answer = new OtherAccountCall(nobody).call(method, path.replaceAll("\\{[^}]*}", "1"));
                    assertThat(answer.status()).as("%s %s", method, path).isEqualTo(401);
                }));
        addressesWith("/api/v1/ingest")
                .forEach((path, methods) -> methods.forEach(method -> {
                    Answer answer = new OtherAccountCall(nobody).call(method, path.replaceAll("\\{[^}]*}", "1"));
                    assertThat(answer.status()).as("%s %s", method, path).isEqualTo(open.contains(path) ? 200 : 401);
                }));
    }

    private Map<String, Set<String>> addressesWith(String beginning) {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith(beginning))
                        .map(path ->
                                Map.entry(path, mapping.getMethodsCondition().getMethods())))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(Enum::name)
                                .collect(Collectors.toCollection(TreeSet::new)),
                        (one, other) -> {
                            one.addAll(other);
                            return one;
                        }));
    }

    private Answer call(String method, String path) {
        return new OtherAccountCall(stranger).call(method, path);
    }

    /** A call that could be right, but for whose it is. */
    private record OtherAccountCall(Api api) {
        Answer call(String method, String path) {
            return switch (method) {
                case "GET" -> api.get(path);
                case "DELETE" -> api.delete(path);
                case "PATCH", "PUT" ->
                    api.send(api.request(path)
                            .header("Content-Type", "application/json")
                            .method(method, BodyPublishers.ofString("{\"fields\": {}}")));
                default -> api.post(path);
            };
        }
    }
}
