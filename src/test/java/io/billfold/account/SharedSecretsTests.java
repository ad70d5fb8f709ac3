package io.billfold.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.settings.DataFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedSecretsTests {
    @TempDir
    Path folder;

    @Test
    void givesBackWhatItSealed() {
        SharedSecrets secrets = under("the same secret of tokens");

        String sealed = secrets.seal("päss");

        assertThat(sealed).doesNotContain("päss").isNotEqualTo(secrets.seal("päss"));
        assertThat(under("the same secret of tokens").open(sealed)).contains("päss");
    }

    @Test
    void givesNothingUnderAnotherKey() {
        String sealed = under("the first secret of tokens").seal("secret");

        assertThat(under("another secret of tokens").open(sealed)).isEmpty();
    }

    private SharedSecrets under(String tokenSecret) {
        AccountSettings settings = new AccountSettings(tokenSecret, Duration.ofHours(1), false, "", "", List.of());
        return new SharedSecrets(new Tokens(settings, new DataFolder(folder), Clock.systemUTC()));
    }
}
