package io.billfold.account;

import io.billfold.problem.Problem;
import io.billfold.settings.StartRefused;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Makes the user of {@code API_USER_EMAIL} and {@code API_USER_PASSWORD}, if they are set and the user is not there. */
@Component
class OwnerAtStart implements InitializingBean {
    private final AccountSettings settings;
    private final Registration registration;

    OwnerAtStart(AccountSettings settings, Registration registration) {
        this.settings = settings;
        this.registration = registration;
    }

    @Override
    public void afterPropertiesSet() {
        if (settings.ownerEmail().isBlank()) {
            return;
        }
        try {
            registration.provideOwner(new EmailAddress(settings.ownerEmail()), settings.ownerPassword());
        } catch (Problem wrong) {
            throw new StartRefused(
                    "API_USER_EMAIL or API_USER_PASSWORD is wrong: " + wrong.detail(),
                    "Correct it, or unset both and register in the browser.");
        }
    }
}
