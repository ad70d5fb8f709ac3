package io.billfold.chat;

import io.billfold.account.AccountId;
import io.billfold.account.SignedLinks;
import io.billfold.invoice.InvoiceFilter;
import io.billfold.invoice.InvoiceOrder;
import io.billfold.invoice.InvoiceStream;
import io.billfold.invoice.export.SpreadsheetExport;
import io.billfold.question.Answer;
import io.billfold.question.QuestionReport;
import io.billfold.question.Questions;
import io.billfold.settings.PublicAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The Excel files that chats hand out, as bytes or behind links. */
@Component
public class Papers {
    private static final Duration ORIGINALS_LIFE = Duration.ofDays(7);

    private static final InvoiceOrder NEWEST_FIRST = new InvoiceOrder(InvoiceOrder.By.CREATED_AT, true);

    private final Questions questions;
    private final InvoiceStream stream;
    private final SignedLinks links;
    private final PublicAddress address;

    Papers(Questions questions, InvoiceStream stream, SignedLinks links, PublicAddress address) {
        this.questions = questions;
        this.stream = stream;
        this.links = links;
        this.address = address;
    }

    public Optional<Paper> ofQuestion(AccountId account, long question) {
        return questions
                .find(account, question)
                .map(answer -> new Paper(
                        "question-" + question + ".xlsx",
                        answer.answer(),
                        "/api/chat/papers/" + account + "/questions/" + question + "/report.xlsx",
                        () -> bytes(answer)));
    }

    public Paper ofInvoices(AccountId account) {
        return new Paper("invoices.xlsx", "", "/api/chat/papers/" + account + "/invoices.xlsx", () -> list(account));
    }

    private static byte[] bytes(Answer answer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        QuestionReport.write(answer, bytes);
        return bytes.toByteArray();
    }

    private byte[] list(AccountId account) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SpreadsheetExport export = new SpreadsheetExport(
                bytes,
                invoice -> address.of(links.sign("/api/originals/" + account + "/" + invoice.id(), ORIGINALS_LIFE)));
        export.begin();
        stream.entries(account, InvoiceFilter.none(), NEWEST_FIRST, export::add);
        export.end();
        return bytes.toByteArray();
    }
}
