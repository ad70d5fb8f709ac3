package io.billfold.chat.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody said in a chat, in the words of no particular service. */
public sealed interface Said {
    /** @param about the invoice whose message this answers; null if it answers none */
    record Text(String text, @Nullable Long about) implements Said {}

    record Files(List<SentFile> files) implements Said {
        public Files {
            files = List.copyOf(files);
        }
    }

    /** A telephone number that was shared. */
    record Contact(String phone, boolean own, @Nullable Candidate candidate) implements Said {
        public Contact knownAs(@Nullable Candidate known) {
            return new Contact(phone, own, known);
        }
    }

    /**
     * A button of ours.
     *
     * @param press names this press at the service
     */
    record Pressed(String data, String press) implements Said {}

    /** What came of the one-time code that was entered. */
    record OneTimeCode(Verdict verdict) implements Said {
        public enum Verdict {
            RIGHT,
            WRONG,
            DEAD
        }
    }

    /** A token from the web page; without a candidate it is worth nothing, or no longer. */
    record Token(@Nullable Candidate candidate) implements Said {}

    /** What we cannot do anything with. */
    record Other(Kind kind) implements Said {
        public enum Kind {
            STICKER,
            VOICE,
            VIDEO,
            SOMETHING
        }
    }

    /**
     * A user whom the chat may speak for.
     *
     * @param user null for a stranger who may open an account
     * @param name as shown to whoever reads the chat, not in full; empty for a stranger
     */
    record Candidate(@Nullable Long user, String name) {
        public static Candidate stranger() {
            return new Candidate(null, "");
        }
    }
}
