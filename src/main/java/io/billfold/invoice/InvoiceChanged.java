package io.billfold.invoice;

import io.billfold.account.AccountId;

/**
 * An invoice has reached a new stored state.
 *
 * @param previous where it stood before; the same as the state if only its contents changed
 */
public record InvoiceChanged(AccountId account, InvoiceId invoice, State previous, State state) {}
