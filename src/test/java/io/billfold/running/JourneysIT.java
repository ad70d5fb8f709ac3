package io.billfold.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do with the web application, in a real browser against the real jar: see {@code ui/journeys}. */
class JourneysIT {
    @TempDir
    Path folder;

    @Test
    @Tag("S0-02")
    @Tag("S2-10")
    void peopleGetTheirInvoicesDone() throws IOException, InterruptedException {
        try (RunningBillfold billfold =
                RunningBillfold.start(folder.resolve("data"), Map.of("BILLFOLD_OPEN_REGISTRATION", "true"))) {
            Path log = folder.resolve("journeys.log");
            ProcessBuilder journeys = new ProcessBuilder("npm", "run", "--silent", "journeys")
                    .directory(Path.of("ui").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            journeys.environment().put("BILLFOLD_URL", billfold.api().base());

            Process process = journeys.start();
            boolean ended = process.waitFor(15, TimeUnit.MINUTES);
            process.destroy();

            assertThat(ended).as("the journeys end in time:\n%s", log(log)).isTrue();
            assertThat(process.exitValue())
                    .as("the journeys succeed:\n%s", log(log))
                    .isZero();
        }
    }

    private static String log(Path log) throws IOException {
        return Files.readString(log);
    }
}
