package io.billfold.chat.dialogue;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where a conversation stands. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "at")
public sealed interface State {
    Duration USUAL_LIFE = Duration.ofMinutes(15);
    Duration WAITING_LIFE = Duration.ofMinutes(5);

    /** How long it is remembered: less while something certain is waited for. */
    default Duration life() {
        return switch (this) {
            case AwaitingCode code -> WAITING_LIFE;
            case AwaitingImage image -> WAITING_LIFE;
            case AwaitingQuestion question -> WAITING_LIFE;
            case AwaitingCorrection correction -> WAITING_LIFE;
            case Start start -> USUAL_LIFE;
            case AwaitingContact contact -> USUAL_LIFE;
            case Choosing choosing -> USUAL_LIFE;
            case Processing processing -> USUAL_LIFE;
        };
    }

    /** Nothing was said, or not for a while. */
    @JsonTypeName("start")
    record Start() implements State {}

    /** A stranger was asked for the own telephone number. */
    @JsonTypeName("awaiting_contact")
    record AwaitingContact() implements State {}

    /**
     * A code was sent, to be given back by the person who reads this chat.
     *
     * @param user null for a stranger, who gets an account with the code and not before
     */
    @JsonTypeName("awaiting_code")
    record AwaitingCode(@Nullable Long user, String phone) implements State {}

    /** @param invoice the one that was shown last */
    @JsonTypeName("choosing")
    record Choosing(@Nullable Long invoice) implements State {}

    @JsonTypeName("awaiting_image")
    record AwaitingImage() implements State {}

    @JsonTypeName("awaiting_question")
    record AwaitingQuestion() implements State {}

    /** Something is being read or looked up; the answer comes by itself. */
    @JsonTypeName("processing")
    record Processing() implements State {}

    /** @param detail the one to be corrected; null as long as it is not chosen */
    @JsonTypeName("awaiting_correction")
    record AwaitingCorrection(long invoice, @Nullable Detail detail) implements State {}
}
