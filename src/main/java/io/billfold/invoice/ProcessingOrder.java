package io.billfold.invoice;

import io.billfold.account.AccountId;
import io.billfold.work.WorkItem;

/** The work item that every pending invoice has: it is to be read. */
public record ProcessingOrder(AccountId account, InvoiceId invoice) {
    public static final String KIND = "process-invoice";

    public static ProcessingOrder of(WorkItem item) {
        return new ProcessingOrder(new AccountId(item.account()), new InvoiceId(Long.parseLong(item.payload())));
    }

    /** @param version of the pending invoice: a retry is another piece of work than the attempt before it */
    WorkItem item(long version) {
        return new WorkItem(KIND, invoice + "-" + version, account.value(), invoice.toString());
    }
}
