package io.billfold.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.billfold.account.AccountId;
import io.billfold.problem.Problem;
import io.billfold.question.sql.AskerDatabase;
import io.billfold.testing.Api;
import io.billfold.testing.Api.Answer;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a question cannot reach: other accounts, other tables, and a processor for long. */
@Tag("S1-03")
class QuestionIsolationTests extends QuestionTest {
    @Autowired
    AskerDatabase askers;

    @Test
    void neverShowsAnotherAccountsInvoices() {
        Api other = Api.at(port).newOwner();

        JsonNode answer = JSON.readTree(other.post("/api/questions", "{\"question\": \"total per vendor\"}")
                .bytes());

        assertThat(answer.get("rows").size()).isZero();
        assertThat(other.get("/api/questions").json().get("total").asInt()).isEqualTo(1);
        long mine = ask("How many invoices?").get("question_id").asLong();
        assertThat(other.get("/api/questions/" + mine).status()).isEqualTo(404);
        assertThat(other.get("/api/questions/" + mine + "/report.xlsx").status())
                .isEqualTo(404);
    }

    @Test
    void leansOnNoQuestionOfAnotherAccount() {
        long mine = ask("How much did I spend at Amazon in " + YEAR + "?")
                .get("question_id")
                .asLong();
        Api other = Api.at(port).newOwner();

        Answer answer = other.post("/api/questions", "{\"question\": \"and in February?\", \"follows\": " + mine + "}");

        assertThat(answer.code()).isEqualTo("not_understood");
        assertThat(answer.text()).doesNotContain("Amazon");
    }

    @Test
    void givesTheAskersRoleNothingButItsView() {
        AccountId account = new AccountId(invoices.account());

        assertThat(denied(account, "select * from public.users")).contains("permission denied");
        assertThat(denied(account, "select draft from public.invoices")).contains("permission denied");
        assertThat(denied(account, "delete from public.invoices")).containsAnyOf("permission denied", "read-only");
        assertThat(denied(account, "create table t (i int)"))
                .containsAnyOf("permission denied", "read-only", "no schema");
        // Even on the base table, row-level security leaves only the account's own rows.
        List<Long> accounts = askers.read(
                account,
                context -> context.fetch("select distinct account_id from public.invoices")
                        .getValues(0, Long.class));
        assertThat(accounts).containsExactly(invoices.account());
    }

    @Test
    void stopsWhatTakesTooLong() {
        AccountId account = new AccountId(invoices.account());

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> askers.read(account, context -> context.fetch("select pg_sleep(60)")))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("question_too_slow"));
    }

    private String denied(AccountId account, String sql) {
        try {
            askers.read(account, context -> context.fetch(sql));
            return "allowed";
        } catch (DataAccessException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
