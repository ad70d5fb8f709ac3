package io.billfold.chat.dialogue;

import static io.billfold.chat.dialogue.Partners.TELEGRAM;
import static io.billfold.chat.dialogue.Partners.WHATSAPP;
import static io.billfold.chat.dialogue.Partners.said;
import static io.billfold.chat.dialogue.Partners.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.chat.dialogue.State.AwaitingCorrection;
import io.billfold.chat.dialogue.State.Choosing;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an invoice is corrected in the conversation: in words, by buttons, and what is no correction. */
class CorrectionDialogueTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "total 119.00        | TOTAL       | 119.00",
                "Total: 1.234,50 €   | TOTAL       | 1234.50",
                "total is 120 EUR    | TOTAL       | 120",
                "vat 19,00           | VAT         | 19.00",
                "net total = 100.00  | NET         | 100.00",
                "date 3.10.2026      | DATE        | 2026-10-03",
                "due date 2026-10-17 | DUE_DATE    | 2026-10-17",
                "currency chf        | CURRENCY    | CHF",
                "Betrag 119,00       | TOTAL       | 119.00",
                "Gesamtbetrag: 1.234,50 Euro | TOTAL | 1234.50",
                "Rechnungsdatum 3.10.2026 | DATE   | 2026-10-03",
                "fällig am 17.10.2026 | DUE_DATE   | 2026-10-17",
                "MwSt. ist 19,00     | VAT         | 19.00",
                "Währung eur         | CURRENCY    | EUR",
                "Kategorie Travel    | CATEGORY    | Travel",
                "category travel     | CATEGORY    | Travel",
                "Category: financial services | CATEGORY | Financial Services",
            })
    void understandsACorrectionOfTheInvoiceShownLast(String text, Detail detail, String value) {
        Turn turn = Dialogue.next(TELEGRAM, new Choosing(3L), text(text));

        assertThat(turn.deeds()).containsExactly(new Deed.Correct(3, detail, value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "total per vendor last month",
                "vendor with the largest total",
                "How much did I spend?",
                "date of my last bill",
                "category with the largest total",
                "category?"
            })
    void takesAQuestionForAQuestion(String text) {
        Turn turn = Dialogue.next(TELEGRAM, new Choosing(3L), text(text));

        assertThat(turn.deeds()).contains(new Deed.Ask(text));
    }

    @Test
    void correctsTheInvoiceThatIsAnswered() {
        Turn turn = Dialogue.next(TELEGRAM, new Choosing(3L), new Said.Text("vendor Acme Ltd", 17L));

        assertThat(turn.deeds()).containsExactly(new Deed.Correct(17, Detail.VENDOR, "Acme Ltd"));
    }

    @Test
    void listsTheCategoriesWhereOneIsUnknown() {
        Turn turn = Dialogue.next(TELEGRAM, new Choosing(3L), text("category Holidays"));

        assertThat(said(turn))
                .isEqualTo("There is no category “Holidays”. There are: Travel, Groceries, Financial Services");
        assertThat(turn.state()).isEqualTo(new Choosing(3L));
    }

    @Test
    void takesTheNewValueOfTheChosenDetail() {
        for (Detail detail : Detail.values()) {
            Turn chosen = Dialogue.next(
                    TELEGRAM,
                    new Choosing(3L),
                    new Said.Pressed("detail:3:" + detail.name().toLowerCase(Locale.ROOT), "p"));
            Turn given = Dialogue.next(TELEGRAM, chosen.state(), text("Travel"));

            assertThat(chosen.state()).isEqualTo(new AwaitingCorrection(3, detail));
            assertThat(given.deeds())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Deed.Correct.class,
                            correct -> assertThat(correct.detail()).isEqualTo(detail));
        }
    }

    @Test
    void offersTheCategoriesAsButtonsOrInWords() {
        Said choice = new Said.Pressed("detail:3:category", "p");

        Turn buttons = Dialogue.next(TELEGRAM, new Choosing(3L), choice);
        Turn words = Dialogue.next(WHATSAPP, new Choosing(3L), choice);
        Turn pressed = Dialogue.next(TELEGRAM, buttons.state(), new Said.Pressed("category:3:Groceries", "p"));

        assertThat(buttons.deeds())
                .singleElement()
                .isInstanceOfSatisfying(
                        Deed.Say.class,
                        say -> assertThat(say.speech().buttons().getFirst())
                                .extracting(Speech.Button::label)
                                .containsExactly("Travel", "Groceries"));
        assertThat(said(words)).contains("Travel, Groceries, Financial Services");
        assertThat(pressed.deeds()).containsExactly(new Deed.Correct(3, Detail.CATEGORY, "Groceries"));
        assertThat(pressed.state()).isEqualTo(new Choosing(3L));
    }
}
