package io.billfold.intake;

import io.billfold.account.AccountId;
import io.billfold.account.Caller;
import io.billfold.account.UserId;
import io.billfold.document.Source;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a document, and by which way.
 *
 * @param user null where a way in knows the account alone, such as a watched folder
 */
public record Sender(AccountId account, @Nullable UserId user, Source source) {
    public static Sender of(Caller caller, Source source) {
        return new Sender(caller.account(), caller.user(), source);
    }
}
