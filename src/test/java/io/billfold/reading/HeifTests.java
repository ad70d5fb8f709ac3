package io.billfold.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.billfold.reading.Unreadable.Reason;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With programs that stand in for heif-convert, which few machines have. */
class HeifTests {
    private static final byte[] PHOTO = "heic".getBytes(UTF_8);

    @TempDir
    Path folder;

    @Test
    void hasTheProgramWriteAJpeg() throws IOException {
        String path = withProgram("printf 'jpeg of %s at %s %s' \"$(cat \"$3\")\" \"$1\" \"$2\" > \"$4\"");

        assertThat(new String(Heif.toJpeg(PHOTO, path), UTF_8)).isEqualTo("jpeg of heic at -q 92");
    }

    @Test
    void leavesNothingBehind() throws IOException {
        Path named = folder.resolve("named");

        Heif.toJpeg(PHOTO, withProgram("echo \"$3\" > " + named + "; cp \"$3\" \"$4\""));

        assertThat(Path.of(Files.readString(named).strip()).getParent()).doesNotExist();
    }

    @Test
    void saysThatThePhotoIsDamagedWhereTheProgramFails() throws IOException {
        assertRefused(withProgram("exit 1"), Reason.CORRUPT_IMAGE, "damaged");
    }

    @Test
    void saysThatThePhotoCannotBeConvertedWhereTheProgramWritesNothing() throws IOException {
        assertRefused(withProgram("exit 0"), Reason.CORRUPT_IMAGE, "cannot be converted");
    }

    @Test
    void asksForAJpegWhereTheProgramIsNotInstalled() {
        assertRefused(folder.toString(), Reason.UNSUPPORTED_TYPE, "Send a JPEG instead");
        assertRefused("", Reason.UNSUPPORTED_TYPE, "heif-convert");
    }

    @Test
    void stopsWithTheThreadThatAsked() throws IOException {
        String path = withProgram("exec sleep 60");
        Thread.currentThread().interrupt();

        assertRefused(path, Reason.READING_TIMED_OUT, "interrupted");

        assertThat(Thread.interrupted()).isTrue();
    }

    private static void assertRefused(String path, Reason reason, String detail) {
        assertThatThrownBy(() -> Heif.toJpeg(PHOTO, path))
                .isInstanceOfSatisfying(
                        CannotRead.class,
                        refused -> assertThat(refused.unreadable().reason()).isEqualTo(reason))
                .hasMessageContaining(detail);
    }

    private String withProgram(String commands) throws IOException {
        Path program = Files.writeString(folder.resolve("heif-convert"), "#!/bin/sh\n" + commands + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return folder.resolve("empty") + File.pathSeparator + folder;
    }
}
