package io.billfold.intake.mail;

import io.billfold.invoice.Failure;
import io.billfold.invoice.Invoice;
import io.billfold.mail.Letter;
import io.billfold.mail.Mailer;
import io.billfold.settings.PublicAddress;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words in which a sender is told what became of a mail. */
@Component
class ReplyText {
    private final Mailer mailer;
    private final PublicAddress address;

    ReplyText(Mailer mailer, PublicAddress address) {
        this.mailer = mailer;
        this.address = address;
    }

    /** @param invoice null if the document was not taken */
    record Line(MailRecord.Document document, @Nullable Invoice invoice) {}

    Letter letter(MailRecord mail, List<Line> lines) {
        String domain = mailer.from().substring(mailer.from().indexOf('@') + 1);
        return new Letter(
                "<billfold-reply-" + mail.id() + "-" + mail.handledAt().toEpochMilli() + "@" + domain + ">",
                mail.from(),
                "Re: " + mail.subject(),
                text(lines),
                mail.messageId());
    }

    private String text(List<Line> lines) {
        String documents = lines.stream().map(this::line).collect(Collectors.joining("\n"));
        return "Your mail has arrived.\n\n" + documents + "\n\nThis is an automatic answer of Billfold.\n";
    }

    private String line(Line line) {
        String name = "* " + line.document().filename() + ": ";
        Invoice invoice = line.invoice();
        if (invoice == null) {
            return name + "not taken. "
                    + (line.document().detail() == null ? "" : line.document().detail());
        }
        String known = line.document().duplicate() ? "known already, " : "";
        String link = address.isKnown() ? "\n  " + address.of("/invoices/" + invoice.id()) : "";
        return name + known + said(invoice) + link;
    }

    private static String said(Invoice invoice) {
        String summary = invoice.draft() == null ? "" : " " + invoice.draft().summary();
        return switch (invoice.state()) {
            case NEEDS_REVIEW -> "read, and waits for review." + summary;
            case CONFIRMED -> "read and confirmed." + summary;
            case REJECTED -> "rejected." + summary;
            case FAILED -> "could not be read. " + reason(invoice.failure());
            case PENDING, PROCESSING -> "being read.";
        };
    }

    private static String reason(@Nullable Failure failure) {
        return failure == null ? "" : failure.detail();
    }
}
