package io.billfold.invoice;

import io.billfold.account.Caller;
import io.billfold.problem.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One decision about many invoices. Each stands for itself: one that is refused does not stop the others. */
@Service
public class BulkReview {
    private final Review review;
    private final TransactionTemplate eachByItself;

    BulkReview(Review review, PlatformTransactionManager transactions) {
        this.review = review;
        this.eachByItself = new TransactionTemplate(transactions);
        // A savepoint within a transaction that is there already, a transaction of its own otherwise.
        this.eachByItself.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** What became of one of them. */
    public sealed interface Outcome {
        InvoiceId id();

        record Done(InvoiceId id, State state) implements Outcome {}

        record Refused(InvoiceId id, Problem why) implements Outcome {}
    }

    /** @return the outcomes in the order of the ids; an id that is given twice is done once */
    public List<Outcome> decide(Caller caller, List<InvoiceId> ids, Decision decision, @Nullable String reason) {
        return new LinkedHashSet<>(ids)
                .stream().map(id -> decideOne(caller, id, decision, reason)).toList();
    }

    private Outcome decideOne(Caller caller, InvoiceId id, Decision decision, @Nullable String reason) {
        try {
            Invoice after = eachByItself.execute(transaction -> switch (decision) {
                case CONFIRM -> review.confirm(caller, id);
                case REJECT -> review.reject(caller, id, reason);
                case RETRY -> review.retry(caller, id);
                case REOPEN -> review.reopen(caller, id);
                case ARCHIVE -> review.archive(caller, id, true);
                case UNARCHIVE -> review.archive(caller, id, false);
            });
            return new Outcome.Done(id, after.state());
        } catch (Problem refusal) {
            return new Outcome.Refused(id, refusal);
        }
    }
}
