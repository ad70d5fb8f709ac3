package io.billfold;

import io.billfold.commandline.BillfoldCommand;
import io.billfold.webapp.WarmUp;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The program's entry: hands the words of the command line to the command they name. */
public final class Billfold {
    /** The property of a start that is there to be recorded only: see docs/adr/0005-quick-starts.md. */
    private static final String RECORDED = "billfold.recorded-start";

    private Billfold() {}

    public static void main(String[] words) {
        // UTF-8 whatever the terminal's locale says: vendors have umlauts, and programs read the JSON.
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exitCode = BillfoldCommand.run(words, settings -> serve(settings, out), out, err);
        out.flush();
        err.flush();
        if (exitCode != 0) {
            System.exit(exitCode);
        }
        // The server's threads keep the process alive; without a server it ends here.
    }

    private static void serve(List<String> settings, PrintWriter out) {
        ConfigurableApplicationContext server =
                SpringApplication.run(Application.class, settings.toArray(String[]::new));
        String port = server.getEnvironment().getProperty("local.server.port");
        if (port != null && !"json".equalsIgnoreCase(server.getEnvironment().getProperty("billfold.log-format"))) {
            out.println("Billfold is open at http://localhost:" + port);
        }
        server.getBeanProvider(WarmUp.class).ifAvailable(warmUp -> warmUp(warmUp, server));
    }

    /** Beside whoever has come already; or, where the launcher has this start recorded for quicker ones, as its last act. */
    private static void warmUp(WarmUp warmUp, ConfigurableApplicationContext server) {
        if (Boolean.getBoolean(RECORDED)) {
            warmUp.run();
            server.close();
        } else {
            Thread.ofPlatform().daemon().name("warm-up").start(warmUp);
        }
    }
}
