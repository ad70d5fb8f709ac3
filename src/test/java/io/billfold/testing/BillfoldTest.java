package io.billfold.testing;

import io.billfold.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * Boots the whole application on a free port with an empty database and data folder of its own. Test classes with the same
 * settings share one application, so they make their own accounts and look at nothing else.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = BillfoldTest.OnFreshDatabase.class)
public @interface BillfoldTest {
    /** Points the application to a database and a folder that were empty a moment ago. */
    class OnFreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "billfold.database.url=" + TestDatabase.freshUrl(),
                            "billfold.data=" + freshFolder(),
                            "server.address=127.0.0.1",
                            "billfold.account.open-registration=true",
                            "billfold.account.cors-origins=https://friend.example")
                    .applyTo(context);
        }

        private static Path freshFolder() {
            try {
                Path parent = Path.of("target", "test-data").toAbsolutePath();
                Files.createDirectories(parent);
                return Files.createTempDirectory(parent, "data");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
