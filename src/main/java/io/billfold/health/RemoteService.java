package io.billfold.health;

import io.billfold.outage.Breaker;
import java.io.IOException;

/**
 * A service of somebody else's, without which Billfold goes on with less. Health checks are no reason to call it: it counts as down
 * from when its breaker opens until calls succeed again.
 */
public record RemoteService(Breaker breaker) implements Dependency {
    @Override
    public String name() {
        return breaker.service();
    }

    @Override
    public boolean vital() {
        return false;
    }

    @Override
    public void check() throws IOException {
        if (!breaker.closed()) {
            throw new IOException("calls to it failed");
        }
    }
}
