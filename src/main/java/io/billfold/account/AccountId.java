package io.billfold.account;

/** Identifies an account: a tenant, whose users see the same invoices and nobody else's. */
public record AccountId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
