package io.billfold.intake.mail;

import io.billfold.health.Dependency;
import io.billfold.outage.Breaker;
import io.billfold.outage.Breakers;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.billfold.settings.WhenSet;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The servers of the mailboxes that are looked into, each with its breaker; the mailboxes of one server share it. */
@Component
@RunsIn(ServerRole.INTAKE)
class MailboxServers {
    private final Map<String, Breaker> breakers = new LinkedHashMap<>();

    MailboxServers(MailSettings settings, Breakers all) {
        for (Mailbox mailbox : settings.mailboxes()) {
            breakers.computeIfAbsent(service(mailbox), service -> all.breaker(service, MailboxServers::isOutage));
        }
    }

    private static String service(Mailbox mailbox) {
        return "imap:" + mailbox.server().host();
    }

    /** A password that is refused and a folder that is missing are the matter of one mailbox. */
    private static boolean isOutage(Exception failure) {
        return !(failure instanceof AuthenticationFailedException || failure instanceof FolderNotFoundException);
    }

    Breaker breaker(Mailbox mailbox) {
        return Objects.requireNonNull(breakers.get(service(mailbox)));
    }

    /** Health checks sign in to no mailbox: they tell what those found that look into it. */
    private void check() throws IOException {
        for (Breaker breaker : breakers.values()) {
            if (!breaker.closed()) {
                throw new IOException(breaker.service() + " failed");
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Health {
        @Bean
        @WhenSet("billfold.intake.mail.urls")
        @RunsIn(ServerRole.INTAKE)
        Dependency imapDependency(MailboxServers servers) {
            return new Dependency() {
                @Override
                public String name() {
                    return "imap";
                }

                @Override
                public boolean vital() {
                    return false;
                }

                @Override
                public void check() throws IOException {
                    servers.check();
                }
            };
        }
    }
}
