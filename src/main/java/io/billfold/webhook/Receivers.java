package io.billfold.webhook;

import io.billfold.outage.Breaker;
import io.billfold.outage.Breakers;
import io.billfold.outage.TargetBreakers;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The servers that are told of invoices. One that does not answer is left alone for some seconds, so that the many deliveries to it
 * do not hold the workers up that wait for its silence, each for ten seconds.
 */
@Component
class Receivers {
    /** What a proxy says whose server is away: Bad Gateway, Service Unavailable, Gateway Timeout. Other errors are of one path. */
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);

    private final TargetBreakers breakers;

    Receivers(Breakers breakers) {
        this.breakers = breakers.perTarget("webhook", IOException.class::isInstance);
    }

    interface Call {
        /** @return the status of the answer */
        int make() throws Target.Refused, IOException;
    }

    /** The receiver was not called. */
    static final class LeftAlone extends IOException {
        private static final long serialVersionUID = 1;

        LeftAlone(Breaker.Open open) {
            super("The receiver does not answer at present and is left alone for some seconds.", open);
        }
    }

    private static final class Away extends IOException {
        private static final long serialVersionUID = 1;

        private final int status;

        Away(int status) {
            super("status " + status);
            this.status = status;
        }
    }

    /**
     * @return the status of the answer
     * @throws LeftAlone if its server is known not to answer
     * @throws IOException if there is no answer
     */
    int call(URI url, Call call) throws Target.Refused, IOException {
        try {
            return breakers.of(server(url)).call(() -> {
                int status = call.make();
                if (AWAY.contains(status)) {
                    throw new Away(status);
                }
                return status;
            });
        } catch (Away away) {
            return away.status;
        } catch (Breaker.Open open) {
            throw new LeftAlone(open);
        } catch (Target.Refused | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static String server(URI url) {
        return (url.getHost() + ":" + (url.getPort() > 0 ? url.getPort() : url.getScheme())).toLowerCase(Locale.ROOT);
    }
}
