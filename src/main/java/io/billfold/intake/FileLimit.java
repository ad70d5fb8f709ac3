package io.billfold.intake;

import io.billfold.document.DisplayName;
import io.billfold.intake.Reception.Refused;
import io.billfold.settings.StartRefused;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** The largest file, {@code MAX_FILE_SIZE_MB}, for the ways in that no server limits before. */
@Component
public class FileLimit {
    private final DataSize most;

    FileLimit(@Value("${spring.servlet.multipart.max-file-size}") DataSize most) {
        if (most.toBytes() < 1) {
            throw new StartRefused(
                    "MAX_FILE_SIZE_MB is " + most.toMegabytes() + ", so that every file would be refused.",
                    "Set it to a number of megabytes above zero, or unset it for 10.");
        }
        this.most = most;
    }

    /** @param size in bytes */
    public Optional<Refused> refusal(String filename, long size) {
        return size <= most.toBytes()
                ? Optional.empty()
                : Optional.of(new Refused(
                        DisplayName.of(filename),
                        "file_too_large",
                        "The file has " + size / 1_000_000 + " MB; up to " + most.toMegabytes() + " MB are taken."));
    }
}
