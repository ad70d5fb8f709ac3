package io.billfold.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S3-12")
class DependenciesTests {
    private interface Check {
        void run() throws Exception;
    }

    private record Fake(String name, boolean vital, Check trial) implements Dependency {
        @Override
        public void check() throws Exception {
            trial.run();
        }
    }

    private static Dependency working(String name) {
        return new Fake(name, true, () -> {});
    }

    private static Dependency broken(String name, boolean vital) {
        return new Fake(name, vital, () -> {
            throw new IOException("gone");
        });
    }

    private static Dependencies.Report report(Dependency... dependencies) {
        return new Dependencies(List.of(dependencies), Clock.systemUTC()).report();
    }

    @Test
    void isHealthyWhenEverythingWorks() {
        Dependencies.Report report = report(working("database"), working("storage"));

        assertThat(report.service()).isEqualTo(Condition.HEALTHY);
        assertThat(report.dependencies()).containsOnlyKeys("database", "storage");
    }

    @Test
    void isUnhealthyWithoutSomethingVitalAndNamesIt() {
        Dependencies.Report report = report(working("database"), broken("storage", true), broken("search", false));

        assertThat(report.service()).isEqualTo(Condition.UNHEALTHY);
        assertThat(report.dependencies())
                .containsEntry("storage", Condition.UNHEALTHY)
                .containsEntry("database", Condition.HEALTHY);
    }

    @Test
    void isDegradedWithoutSomethingThatItCanDoWithout() {
        Dependencies.Report report = report(working("database"), broken("search", false));

        assertThat(report.service()).isEqualTo(Condition.DEGRADED);
        assertThat(report.dependencies()).containsEntry("search", Condition.UNHEALTHY);
    }

    @Test
    void doesNotWaitForWhatDoesNotAnswer() {
        CountDownLatch never = new CountDownLatch(1);
        Dependency silent = new Fake("broker", false, never::await);
        long begin = System.nanoTime();

        Dependencies.Report report = report(silent, working("database"));

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(Dependencies.LIMIT, Duration.ofSeconds(8));
        assertThat(report.dependencies())
                .containsEntry("broker", Condition.UNHEALTHY)
                .containsEntry("database", Condition.HEALTHY);
    }
}
