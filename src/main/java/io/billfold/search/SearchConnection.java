package io.billfold.search;

import io.billfold.settings.Connection;
import io.billfold.settings.ConnectionFailed;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Where invoices are searched, as the settings page shows it. */
@Component
class SearchConnection implements Connection {
    private final SearchIndex index;

    SearchConnection(SearchIndex index) {
        this.index = index;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public boolean configured() {
        return true;
    }

    @Override
    public String detail() {
        return "Invoices are searched in " + index.place() + ".";
    }

    @Override
    public String test() throws ConnectionFailed {
        try {
            index.check();
            return "It answers.";
        } catch (IOException failure) {
            throw new ConnectionFailed(
                    "There is no answer from " + index.place() + "; lists go on without it: " + failure.getMessage(),
                    failure);
        }
    }
}
