package io.billfold.intake.mail;

import io.billfold.account.Accounts;
import io.billfold.intake.Rounds;
import io.billfold.intake.Watching;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks into each mailbox in a thread of its own: a slow one keeps no other waiting. */
@Component
@RunsIn(ServerRole.INTAKE)
class MailWatch implements SmartLifecycle {
    private final List<Rounds> mailboxes;

    MailWatch(MailSettings settings, MailboxServers servers, Accounts accounts, MailTaking taking, Watching watching) {
        this.mailboxes = settings.mailboxes().stream()
                .map(mailbox -> watching.rounds(
                        "mailbox " + mailbox.name(),
                        new MailboxWatch(mailbox, servers.breaker(mailbox), settings, accounts, taking)::look))
                .toList();
    }

    @Override
    public void start() {
        mailboxes.forEach(Rounds::start);
    }

    @Override
    public void stop() {
        mailboxes.forEach(Rounds::stop);
    }

    @Override
    public boolean isRunning() {
        return mailboxes.stream().anyMatch(Rounds::isRunning);
    }
}
