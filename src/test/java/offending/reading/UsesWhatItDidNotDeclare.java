package offending.reading;

import offending.account.AccountHelper;

/** Breaks: a module uses only what it declares. */
class UsesWhatItDidNotDeclare {
    private final AccountHelper helper = new AccountHelper();

    @Override
    public String toString() {
        return helper.toString();
    }
}
