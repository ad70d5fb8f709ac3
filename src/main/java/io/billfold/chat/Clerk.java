package io.billfold.chat;

import io.billfold.account.Caller;
import io.billfold.account.Members;
import io.billfold.account.PhoneNumber;
import io.billfold.account.UserId;
import io.billfold.chat.dialogue.Deed;
import io.billfold.chat.dialogue.Detail;
import io.billfold.chat.dialogue.Phrases;
import io.billfold.chat.dialogue.Speech;
import io.billfold.invoice.Correction;
import io.billfold.invoice.InvoiceId;
import io.billfold.invoice.Review;
import io.billfold.invoice.StatusSummaries;
import io.billfold.invoice.StatusSummary;
import io.billfold.invoice.content.Field;
import io.billfold.problem.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Does what a turn of the conversation leads to, within its transaction; what takes time becomes an errand. */
@Component
class Clerk {
    private final Errands errands;
    private final Links links;
    private final LookUp lookUp;
    private final Slips slips;
    private final Members members;
    private final Review review;
    private final StatusSummaries summaries;
    private final TransactionTemplate attempt;

    Clerk(
            Errands errands,
            Links links,
            LookUp lookUp,
            Slips slips,
            Members members,
            Review review,
            StatusSummaries summaries,
            PlatformTransactionManager transactions) {
        this.errands = errands;
        this.links = links;
        this.lookUp = lookUp;
        this.slips = slips;
        this.members = members;
        this.review = review;
        this.summaries = summaries;
        this.attempt = new TransactionTemplate(transactions);
        // A decision that is refused leaves the rest of the turn as it is.
        this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * For whom something is done.
     *
     * @param link and user are there once the chat is linked
     * @param pressed whether a button asks for it, whose message shows the outcome
     */
    record Case(
            Channel channel,
            Address address,
            Optional<Link> link,
            Optional<Caller> user,
            boolean pressed,
            Phrases phrases,
            Consumer<Speech> voice) {
        void say(String text) {
            voice.accept(Speech.of(text));
        }

        String phrase(String key, Object... values) {
            return phrases.say(key, values);
        }

        Caller caller() {
            return user.orElseThrow(() -> new IllegalStateException("nobody is linked with " + address));
        }
    }

    void perform(Deed deed, Case work) {
        switch (deed) {
            case Deed.Say(Speech speech) -> work.voice().accept(speech);
            case Deed.SendCode code ->
                errands.add(
                        work.address(),
                        new Task.Code(code.candidate().name(), work.phrases().language()));
            case Deed.Link(long user, String phone) -> link(work, user, phone);
            case Deed.Join(String phone) ->
                PhoneNumber.in(phone)
                        .map(members::newcomer)
                        .ifPresent(owner -> links.add(
                                work.address(), owner, phone, work.phrases().language()));
            case Deed.Unlink unlink -> work.link().ifPresent(links::remove);
            case Deed.TakeIn take -> takeIn(work, take);
            case Deed.Ask(String question) -> lookUp.submit(work.link().orElseThrow(), question);
            case Deed.Confirm(long id) ->
                decide(work, deed, id, "is_confirmed", invoice -> review.confirm(work.caller(), invoice));
            case Deed.Reject(long id, String reason) ->
                decide(work, deed, id, "is_rejected", invoice -> review.reject(work.caller(), invoice, reason));
            case Deed.Retry(long id) ->
                decide(work, deed, id, "is_read_again", invoice -> review.retry(work.caller(), invoice));
            case Deed.Correct correct -> correct(work, correct);
            case Deed.ShowStatus show -> work.say(status(work));
            case Deed.Export export ->
                errands.add(
                        work.address(),
                        new Task.ExportFile(work.caller().account().value()));
        }
    }

    private void link(Case work, long user, @Nullable String phone) {
        Caller owner = members.withId(new UserId(user)).orElseThrow();
        String known = phone == null && work.address().channel() == ChannelName.WHATSAPP
                ? work.address().chat()
                : phone;
        links.add(work.address(), owner, known, work.phrases().language());
    }

    private void takeIn(Case work, Deed.TakeIn take) {
        long slip = slips.add(work.link().orElseThrow(), take.file().name());
        if (work.channel().manner().edits()) {
            errands.add(work.address(), new Task.Acknowledge(slip));
        }
        errands.add(work.address(), new Task.Fetch(slip, take.file()));
    }

    private void decide(Case work, Deed deed, long id, String outcome, Consumer<InvoiceId> decision) {
        InvoiceId invoice = new InvoiceId(id);
        String refusal = refusal(work, deed, invoice, () -> decision.accept(invoice));
        if (refusal != null) {
            work.say(refusal);
        } else if (!isShownAnyway(work, invoice)) {
            work.say(work.phrase(outcome, id));
        }
    }

    /** Where the invoice came by this chat, its message changes or a new one tells of it. */
    private boolean isShownAnyway(Case work, InvoiceId invoice) {
        boolean tells = work.pressed() || !work.channel().manner().edits();
        return tells && work.link().map(link -> slips.has(link, invoice)).orElse(false);
    }

    private void correct(Case work, Deed.Correct correct) {
        Map<String, JsonNode> fields = correct.detail()
                .field()
                .<Map<String, JsonNode>>map(field -> Map.of(field.jsonName(), StringNode.valueOf(correct.value())))
                .orElse(Map.of());
        String category = correct.detail() == Detail.CATEGORY ? correct.value() : null;
        Correction correction = new Correction(fields, category, null, Map.of(), null);
        InvoiceId invoice = new InvoiceId(correct.invoice());
        Phrases phrases = work.phrases();
        String value = phrases.value(correct.detail(), correct.value());
        String refusal = refusal(
                work, correct, invoice, () -> review.correct(work.caller(), invoice, OptionalLong.empty(), correction));
        work.say(refusal == null ? phrases.say("is_now", invoice, phrases.label(correct.detail()), value) : refusal);
    }

    /** Tries it. Null if it was done. */
    private @Nullable String refusal(Case work, Deed deed, InvoiceId invoice, Runnable decision) {
        try {
            attempt.executeWithoutResult(status -> decision.run());
            return null;
        } catch (Problem refused) {
            String code = refused.code().equals("invalid_fields") ? invalid(deed) : refused.code();
            return work.phrases().ofProblem(code, refused.detail(), invoice);
        }
    }

    /** What is wrong with a value depends on its kind. */
    private static String invalid(Deed deed) {
        Optional<Field> field =
                deed instanceof Deed.Correct correct ? correct.detail().field() : Optional.empty();
        return field.map(known -> switch (known.type()) {
                    case AMOUNT -> "invalid_amount";
                    case DATE -> "invalid_date";
                    case CURRENCY -> "invalid_currency";
                    case TEXT, CODE, CODES -> "invalid_text";
                })
                .orElse("invalid_text");
    }

    private String status(Case work) {
        StatusSummary counts = summaries.of(work.caller().account(), null, null);
        return work.phrase(
                "status",
                counts.pending() + counts.processing(),
                counts.needsReview(),
                counts.confirmed(),
                counts.rejected(),
                counts.failed());
    }
}
