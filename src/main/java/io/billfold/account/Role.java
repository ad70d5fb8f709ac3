package io.billfold.account;

/** What a user may do in the account, from everything to looking only. */
public enum Role {
    OWNER,
    ADMIN,
    MEMBER,
    VIEWER
}
