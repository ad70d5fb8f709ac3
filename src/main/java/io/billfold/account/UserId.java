package io.billfold.account;

/** Identifies a user: a person or a program that signs in to one account. */
public record UserId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
