package io.billfold.account;

import java.time.Instant;

/** A user as stored. */
record User(UserId id, AccountId account, String email, String passwordHash, Role role, Instant passwordChangedAt) {
    Caller asCaller() {
        return new Caller(account, id, role, email);
    }
}
