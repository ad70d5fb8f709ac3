package io.billfold.account;

/** Who makes the present call: every endpoint that needs a token takes one as a parameter and limits itself to its account. */
public record Caller(AccountId account, UserId user, Role role, String email) {
    /** Whether the caller's role may add, change, confirm and reject. */
    public boolean mayWrite() {
        return Scope.of(role).contains(Scope.WRITE);
    }
}
