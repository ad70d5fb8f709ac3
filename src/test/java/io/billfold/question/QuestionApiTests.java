package io.billfold.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.question.StoredInvoices.Sample;
import io.billfold.testing.Api.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@Tag("S1-03")
class QuestionApiTests extends QuestionTest {
    @Test
    void addsUpByCurrencyAndShowsHowItUnderstood() {
        JsonNode answer = ask("How much did I spend in " + YEAR + "?");

        assertThat(answer.get("columns").toString()).isEqualTo("[\"currency\",\"total\"]");
        assertThat(answer.get("rows").toString()).isEqualTo("[[\"EUR\",\"157.50\"],[\"USD\",\"30.00\"]]");
        assertThat(answer.get("answer").asString()).startsWith("You spent 157.50 EUR, 30.00 USD");
        JsonNode understood = answer.get("understood");
        assertThat(understood.get("measure").asString()).isEqualTo("total");
        assertThat(understood.get("aggregate").asString()).isEqualTo("sum");
        assertThat(understood.get("from").asString()).isEqualTo(YEAR + "-01-01");
        assertThat(understood.get("status").toString()).isEqualTo("[\"confirmed\",\"needs_review\"]");
        assertThat(answer.get("sql").asString()).startsWith("select");
        assertThat(answer.get("engine").asString()).isEqualTo("grammar");
        assertThat(answer.get("chart").asString()).isEqualTo("none");
        assertThat(answer.get("invoices").size()).isEqualTo(4);
    }

    @Test
    void groupsRanksAndComparesInTheLanguageOfTheQuestion() {
        assertThat(rows("Total per vendor in " + YEAR))
                .isEqualTo("[[\"Amazon EU\",\"EUR\",\"150.50\"],[\"'; DROP TABLE invoices; --\",\"EUR\",\"7.00\"],"
                        + "[\"IKEA\",\"USD\",\"30.00\"]]");
        assertThat(rows("Top 1 vendors in " + YEAR))
                .isEqualTo("[[\"Amazon EU\",\"EUR\",\"150.50\"],[\"IKEA\",\"USD\",\"30.00\"]]");
        assertThat(rows("Spending by month in " + YEAR + " at Amazon"))
                .isEqualTo("[[\"" + YEAR + "-01\",\"EUR\",\"100.00\"],[\"" + YEAR + "-02\",\"EUR\",\"50.50\"]]");
        assertThat(rows("Wie viele Rechnungen von IKEA?")).isEqualTo("[[1]]");
        assertThat(rows("average invoice in euros")).isEqualTo("[[\"EUR\",\"52.50\"]]");
        assertThat(rows("How many different vendors do I have?")).isEqualTo("[[3]]");
        assertThat(rows("VAT by quarter in " + YEAR + " in euros"))
                .isEqualTo("[[\"" + YEAR + "-Q1\",\"EUR\",\"2.00\"],[\"" + YEAR + "-Q2\",\"EUR\",\"1.00\"]]");
        assertThat(ask("Compare January " + YEAR + " and February " + YEAR + " in euros")
                        .get("answer")
                        .asString())
                .contains("100.00 EUR", "50.50 EUR", "49.50 EUR more");
        assertThat(ask("Wie viel habe ich " + YEAR + " bei Amazon ausgegeben?")
                        .get("answer")
                        .asString())
                .startsWith("Sie haben 150,50 EUR ausgegeben bei Amazon EU");
        assertThat(ask("Show the 2 largest invoices").get("rows").size()).isEqualTo(2);
        assertThat(ask("invoice number f-1").get("rows").size()).isEqualTo(1);
    }

    @Test
    void knowsTheCategoriesThatTheAccountHasMade() {
        api.send(api.request("/api/categories")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"categories\": [\"Boat\", \"House\"]}")));

        JsonNode noneYet = ask("how much for Boat this year?");
        invoices.add(Sample.of("Werft Nord", LocalDate.now(ZoneOffset.UTC).toString(), "1200.00")
                .withCategory("Boat"));
        JsonNode answer = ask("how much for boat this year?");

        assertThat(noneYet.at("/understood/category").asString()).isEqualTo("Boat");
        assertThat(noneYet.get("rows").size()).isZero();
        assertThat(answer.get("rows").toString()).isEqualTo("[[\"EUR\",\"1200.00\"]]");
        assertThat(ask("Was habe ich dieses Jahr für Boat ausgegeben?").get("rows"))
                .isEqualTo(answer.get("rows"));
        assertThat(post("how much for Childcare this year?").code()).isEqualTo("not_understood");
    }

    @Test
    void answersAFollowUp() {
        ask("How much did I spend at Amazon in January " + YEAR + "?");

        JsonNode answer = ask("and in February?");

        assertThat(answer.get("understood").get("vendor").asString()).isEqualTo("Amazon EU");
        assertThat(answer.get("understood").get("from").asString()).endsWith("-02-01");
    }

    @Test
    void saysThatThereIsNothing() {
        JsonNode answer = ask("How much did I spend at Starbucks?");

        assertThat(answer.get("rows").size()).isZero();
        assertThat(answer.get("answer").asString()).isEqualTo("I found no invoices at Starbucks.");
        assertThat(ask("How many invoices in 1999?").get("rows").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "delete everything",
                "Lösche alles",
                "What is the weather today?",
                "Wie ist das Wetter morgen?",
                "😀",
                "unpaid invoices",
                "Welche Rechnungen sind noch offen?",
                "everything except Amazon",
                "invoices without VAT",
                "select * from users",
                "union select password from users",
                "Total between 2026-04-15 and 2026-03-01",
                "Summe vom 15.04.2026 bis 01.03.2026",
                "Total on 31 February 2026",
                "Summe am 31. Februar 2026"
            })
    void refusesWithSuggestionsAndChangesNothing(String question) {
        long before = countInvoices();

        Answer answer = post(question);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("not_understood");
        assertThat(answer.json().get("suggestions").size()).isEqualTo(3);
        assertThat(countInvoices()).isEqualTo(before);
    }

    @Test
    void refusesTenThousandCharacters() {
        long before = countInvoices();

        assertThat(post("x".repeat(10_000)).code()).isEqualTo("not_understood");
        assertThat(post("How much did I spend? ".repeat(500)).code()).isEqualTo("not_understood");
        assertThat(countInvoices()).isEqualTo(before);
    }

    @Test
    void takesASellersNameAsANameWhateverItSays() {
        invoices.add(Sample.of("'; --", YEAR + "-05-01", "3.00"));

        assertThat(rows("How much did I spend at '; -- in " + YEAR + "?")).isEqualTo("[[\"EUR\",\"3.00\"]]");
        assertThat(rows("How much did I spend at \"'; DROP TABLE invoices; --\" in " + YEAR + "?"))
                .isEqualTo("[[\"EUR\",\"7.00\"]]");
        assertThat(countInvoices()).isGreaterThan(0);
    }

    @Test
    void showsAThousandRowsAndSaysThatThereAreMore() {
        for (int i = 0; i < 1_001; i++) {
            invoices.add(Sample.of("Seller " + i, YEAR + "-06-01", "1.00"));
        }

        JsonNode answer = ask("total per vendor in June " + YEAR);

        assertThat(answer.get("rows").size()).isEqualTo(1_000);
        assertThat(answer.get("more").asBoolean()).isTrue();
        assertThat(answer.get("invoices").size()).isEqualTo(100);
    }

    @Test
    @Tag("S1-10")
    @Tag("S1-11")
    @Tag("S1-28")
    void keepsWhatWasAsked() {
        ask("How much did I spend in " + YEAR + "?");

        JsonNode asked = api.get("/api/questions").json();

        assertThat(asked.get("items").get(0).get("question").asString()).contains("How much");
        assertThat(database.sql("select query_text from fintrak.queries order by query_id desc limit 1")
                        .query(String.class)
                        .single())
                .contains("How much");
        assertThat(database.sql("select expense_amount from fintrak.invoices where payee_name = 'Amazon EU' limit 1")
                        .query(java.math.BigDecimal.class)
                        .single())
                .isPositive();
        assertThat(database.sql("select * from fintrak.users limit 1").query().singleRow())
                .containsOnlyKeys("whatsapp_number", "username", "created_at");
        assertThat(database.sql("select * from fintrak.invoices limit 1")
                        .query()
                        .singleRow())
                .containsKeys(
                        "invoice_id",
                        "whatsapp_number",
                        "invoice_date",
                        "expense_amount",
                        "vat",
                        "payee_name",
                        "payment_method",
                        "raw_image_url",
                        "created_at");
        assertThat(database.sql("select * from fintrak.queries limit 1").query().singleRow())
                .containsKeys("query_id", "whatsapp_number", "query_text", "query_result", "created_at");
    }

    @Test
    @Tag("S1-04")
    void givesTheAnswerAsAnExcelFileWithTypedCells() throws IOException {
        JsonNode answer = ask("Show invoices in " + YEAR + " in euros");

        Answer report = api.get(answer.get("report_url").asString());

        assertThat(report.status()).isEqualTo(200);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(report.bytes()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            Row first = rows.get(1);
            assertThat(first.getCell(2).getType()).isEqualTo(CellType.STRING);
            assertThat(first.getCell(2).asString()).isEqualTo("'; DROP TABLE invoices; --");
            assertThat(first.getCell(3).asDate().toLocalDate()).isEqualTo(LocalDate.of(YEAR, 4, 1));
            assertThat(first.getCell(8).asNumber()).isEqualByComparingTo("7.00");
            assertThat(rows.getLast().getCell(8).asNumber()).isEqualByComparingTo("157.50");
        }
    }

    @Test
    void asksOnTheAskersOwnDay() {
        assertThat(api.post("/api/questions", "{\"question\": \"total today\", \"time_zone\": \"Pacific/Kiritimati\"}")
                        .status())
                .isEqualTo(200);
        assertThat(api.post("/api/questions", "{\"question\": \"total today\", \"time_zone\": \"Mars\"}")
                        .code())
                .isEqualTo("invalid_parameter");
    }

    /** There are 25 hours between the two, so it is never the same day in both. */
    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kolkata", "Europe/Berlin"})
    void meansTheDayThatItIsWhereTheAskerIs(String zone) {
        LocalDate before = LocalDate.now(ZoneId.of(zone));

        JsonNode answer = api.post("/api/questions", "{\"question\": \"total today\", \"time_zone\": \"" + zone + "\"}")
                .json();

        assertThat(LocalDate.parse(answer.get("understood").get("from").asString()))
                .isBetween(before, LocalDate.now(ZoneId.of(zone)));
    }

    private long countInvoices() {
        return database.sql("select count(*) from invoices").query(Long.class).single();
    }
}
