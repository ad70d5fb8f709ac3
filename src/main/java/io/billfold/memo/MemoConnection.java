package io.billfold.memo;

import io.billfold.settings.Connection;
import io.billfold.settings.ConnectionFailed;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Where short-lived values are kept, as the settings page shows it. */
@Component
class MemoConnection implements Connection {
    private final Memo memo;

    MemoConnection(Memo memo) {
        this.memo = memo;
    }

    @Override
    public String name() {
        return "memo";
    }

    @Override
    public boolean configured() {
        return true;
    }

    @Override
    public String detail() {
        return "Short-lived values are kept in " + memo.place() + ".";
    }

    @Override
    public String test() throws ConnectionFailed {
        try {
            memo.check();
            return "It answers.";
        } catch (IOException failure) {
            throw new ConnectionFailed(
                    "There is no answer from " + memo.place() + "; the database is used meanwhile: "
                            + failure.getMessage(),
                    failure);
        }
    }
}
