package io.billfold.idempotency;

import io.billfold.account.Caller;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * The present request, to be done once however often it is sent. A controller that writes takes one as a parameter and
 * answers through it.
 */
public final class Once {
    private final IdempotentAnswers answers;
    private final @Nullable String key;
    private final String request;

    Once(IdempotentAnswers answers, @Nullable String key, String request) {
        this.answers = answers;
        this.key = key;
        this.request = request;
    }

    /**
     * Does the action, or repeats the answer to an earlier request with the same key. With a key, the action and the
     * record of its answer are one transaction; an action that throws leaves no record and may be tried again.
     *
     * @param content what tells this request from another one to the same address: its body, or what that holds
     * @throws io.billfold.problem.Problem 422 {@code idempotency_key_reused} if the key came with another request
     */
    public ResponseEntity<?> answer(Caller caller, Object content, Supplier<ResponseEntity<?>> action) {
        return answer(caller, content::toString, action);
    }

    /** The same, for a content that costs something to describe and is asked for only if there is a key. */
    public ResponseEntity<?> answer(Caller caller, Supplier<String> content, Supplier<ResponseEntity<?>> action) {
        return key == null ? action.get() : answers.once(caller.account(), key, request + "\n" + content.get(), action);
    }
}
