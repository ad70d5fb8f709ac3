package io.billfold.erasure;

import io.billfold.account.AccountId;
import io.billfold.outage.Backoff;
import io.billfold.search.SearchIndex;
import io.billfold.work.WorkHandler;
import io.billfold.work.WorkItem;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Removes the invoices of an account from a search index that is not in the database; it may be away when they are deleted. */
@Component
class SearchRemoval implements WorkHandler {
    static final String KIND = "erase-search";

    private static final Logger log = LoggerFactory.getLogger(SearchRemoval.class);

    private final SearchIndex index;

    SearchRemoval(SearchIndex index) {
        this.index = index;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Backoff> backoff() {
        return Optional.of(Backoff.A_DAY);
    }

    @Override
    public void handle(WorkItem item) {
        index.removeAll(new AccountId(Long.parseLong(item.payload())));
    }

    @Override
    public void exhausted(WorkItem item, Exception lastFailure) {
        log.atError()
                .addKeyValue("account", item.account())
                .log("Deleted invoices could not be removed from the search index: {}", lastFailure.toString());
    }
}
