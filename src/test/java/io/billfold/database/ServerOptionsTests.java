package io.billfold.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerOptionsTests {
    @ParameterizedTest
    @Tag("S1-30")
    @CsvSource({"512, 64", "1024, 64", "4096, 256", "16384, 1024", "262144, 1024"})
    void givesTheServerASixteenthOfTheMemoryWithinBounds(long machineMegabytes, long bufferMegabytes) {
        assertThat(ServerOptions.durable(5, machineMegabytes << 20))
                .contains("shared_buffers=" + bufferMegabytes + "MB");
    }
}
