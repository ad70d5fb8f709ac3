package io.billfold.intake.folder;

import io.billfold.account.AccountId;
import io.billfold.account.Accounts;
import io.billfold.intake.Door;
import io.billfold.intake.FileLimit;
import io.billfold.intake.Rounds;
import io.billfold.intake.Watching;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks into the watched folder every few seconds. Polling, because a network drive tells nobody of changes. */
@Component
@RunsIn(ServerRole.INTAKE)
class FolderWatch implements SmartLifecycle {
    private final FolderSettings settings;
    private final Accounts accounts;
    private final Door door;
    private final FileLimit limit;
    private final Clock clock;
    private final Rounds rounds;
    private @Nullable WatchedFolder folder;

    FolderWatch(
            FolderSettings settings, Accounts accounts, Door door, FileLimit limit, Clock clock, Watching watching) {
        this.settings = settings;
        this.accounts = accounts;
        this.door = door;
        this.limit = limit;
        this.clock = clock;
        this.rounds = watching.rounds("watch-folder", this::look);
    }

    private Duration look() throws IOException {
        Optional<AccountId> account = accounts.ofUserOrOwner(settings.account());
        if (account.isPresent()) {
            watched().look(account.get());
        }
        return settings.interval();
    }

    private WatchedFolder watched() throws IOException {
        WatchedFolder known = folder;
        if (known == null) {
            Path root = settings.folder().toRealPath();
            known = new WatchedFolder(root, door, limit, clock);
            folder = known;
        }
        return known;
    }

    @Override
    public void start() {
        if (settings.configured()) {
            rounds.start();
        }
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
