package io.billfold.chat;

import io.billfold.account.AccountId;
import io.billfold.account.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A chat that speaks for a user.
 *
 * @param language in which the chat is talked to; null until it shows
 * @param phone the number that the service has vouched for; null if the link began on the web page
 */
public record Link(
        long id,
        Address address,
        AccountId account,
        UserId user,
        @Nullable String phone,
        @Nullable String language,
        Instant linkedAt) {}
