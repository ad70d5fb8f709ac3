package io.billfold.intake;

import org.springframework.stereotype.Component;

/** Makes the rounds of the ways in that look for documents by themselves. */
@Component
public class Watching {
    private final Lease lease;

    Watching(Lease lease) {
        this.lease = lease;
    }

    /** @param name of the place, the same in all processes: one of them looks into it at a time */
    public Rounds rounds(String name, Rounds.Round round) {
        return new Rounds(name, lease, round);
    }
}
