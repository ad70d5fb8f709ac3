package io.billfold.intake.folder;

import io.billfold.account.Accounts;
import io.billfold.settings.Connection;
import io.billfold.settings.ConnectionFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** The watched folder, as the settings page shows it. */
@Component
class FolderConnection implements Connection {
    private final FolderSettings settings;
    private final Accounts accounts;

    FolderConnection(FolderSettings settings, Accounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "folder";
    }

    @Override
    public boolean configured() {
        return settings.configured();
    }

    @Override
    public String detail() {
        return configured()
                ? "Files put into " + settings.path() + " are taken in."
                : "No folder is watched: set WATCH_FOLDER.";
    }

    /** Makes and removes a hidden file of its own, which the watch passes over. */
    @Override
    public String test() throws ConnectionFailed {
        if (accounts.ofUserOrOwner(settings.account()).isEmpty()) {
            throw new ConnectionFailed("WATCH_ACCOUNT names nobody who is registered here: " + settings.account());
        }
        Path folder = settings.folder();
        if (!Files.isDirectory(folder)) {
            throw new ConnectionFailed("There is no folder " + folder + ".");
        }
        try {
            Files.delete(Files.createTempFile(folder, ".billfold", ".tmp"));
            return "The folder can be read and written.";
        } catch (IOException failure) {
            throw new ConnectionFailed(
                    "Files cannot be moved within " + folder + ", so that each would be looked at once only: "
                            + failure,
                    failure);
        }
    }
}
