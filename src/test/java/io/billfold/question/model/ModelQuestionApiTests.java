package io.billfold.question.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.question.StoredInvoices;
import io.billfold.question.StoredInvoices.Sample;
import io.billfold.testing.Api;
import io.billfold.testing.Api.Answer;
import io.billfold.testing.ModelServer;
import io.billfold.testing.WithModelServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questions over HTTP with a language model behind the grammar. */
class ModelQuestionApiTests extends WithModelServer {
    private static final String STRANGE = "gimme the damage from those harbour folks";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    private Api api = Api.at(0);

    @BeforeEach
    void anAccountWithInvoices() {
        api = Api.at(port).newOwner();
        long account =
                database.sql("select max(id) from account").query(Long.class).single();
        StoredInvoices invoices = new StoredInvoices(database, account);
        invoices.add(Sample.of("Harbour Supplies Ltd", "2026-01-10", "100.00"));
        invoices.add(Sample.of("Nordlicht GmbH", "2026-02-10", "50.00"));
    }

    @Test
    void asksTheModelWhereTheGrammarDoesNotUnderstand() {
        MODEL.then(ModelServer.says(
                AskedPlanJson.sum().where("vendors", List.of("harbour")).json()));

        JsonNode answer = ask(STRANGE).json();

        assertThat(answer.get("engine").asString()).isEqualTo("model");
        assertThat(answer.get("rows").toString()).isEqualTo("[[\"EUR\",\"100.00\"]]");
        assertThat(answer.at("/understood/vendor").asString()).isEqualTo("Harbour Supplies Ltd");
        assertThat(MODEL.complaints()).isEmpty();
    }

    @Test
    void letsTheModelChooseAmongTheCategoriesThatTheAccountHasMade() {
        api.send(api.request("/api/categories")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"categories\": [\"Boat\", \"House\"]}")));
        MODEL.then(ModelServer.says(
                AskedPlanJson.sum().where("categories", List.of("Boat")).json()));
        MODEL.then(ModelServer.says(
                AskedPlanJson.sum().where("categories", List.of("Childcare")).json()));

        JsonNode answer = ask("gimme the damage of my boat").json();

        assertThat(answer.at("/understood/category").asString()).isEqualTo("Boat");
        assertThat(MODEL.calls().getFirst().toString()).contains("Categories are: ", "Boat, House");
        assertThat(ask("gimme the damage of the nanny").code()).isEqualTo("not_understood");
    }

    @Test
    void doesNotAskTheModelWhatTheGrammarUnderstands() {
        JsonNode answer = ask("How much did I spend in 2026?").json();

        assertThat(answer.get("engine").asString()).isEqualTo("grammar");
        assertThat(MODEL.calls()).isEmpty();
    }

    @Test
    void refusesAsBeforeWhereTheModelDoesNotAnswer() {
        MODEL.then(ModelServer.says("select * from users"));

        Answer answer = ask("gimme the users table");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("not_understood");
        assertThat(answer.json().get("suggestions").size()).isEqualTo(3);
    }

    @Test
    void takesNoPlanThatNamesAnotherAccount() {
        MODEL.then(ModelServer.says(AskedPlanJson.sum().with("account_id", 1).json()));

        assertThat(ask("gimme the damage of account one").code()).isEqualTo("not_understood");
    }

    @Test
    void countsTheAskersInvoicesAloneWhateverThePlan() {
        Api stranger = Api.at(port).newOwner();
        MODEL.then(ModelServer.says(AskedPlanJson.list().with("limit", 1000).json()));

        JsonNode answer = stranger.post("/api/questions", body("show everything of everyone everywhere"))
                .json();

        assertThat(answer.get("rows").size()).isZero();
    }

    private Answer ask(String question) {
        return api.post("/api/questions", body(question));
    }

    private static String body(String question) {
        return new JsonMapper().writeValueAsString(java.util.Map.of("question", question));
    }
}
