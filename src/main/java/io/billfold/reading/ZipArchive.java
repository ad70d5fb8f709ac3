package io.billfold.reading;

import io.billfold.reading.Unreadable.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files in a ZIP archive, unpacked only as far as the limits allow: an archive may claim any size, so what counts is what comes out. */
final class ZipArchive {
    private ZipArchive() {}

    static List<ContainerFile> files(byte[] archive, ReadingLimits limits, Deadline deadline) {
        List<ContainerFile> files = new ArrayList<>();
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                deadline.check();
                if (isOfficeDocument(entry)) {
                    throw new CannotRead(
                            Reason.UNSUPPORTED_TYPE, "This is an office document. Save it as PDF and send that.");
                }
                if (entry.isDirectory() || isClutter(entry.getName())) {
                    continue;
                }
                byte[] bytes = zip.readNBytes((int) Math.min(limits.bytes() - unpacked + 1, Integer.MAX_VALUE - 8));
                unpacked += bytes.length;
                if (unpacked > limits.bytes()) {
                    throw new CannotRead(
                            Reason.CORRUPT_CONTAINER,
                            "Unpacked, the archive is larger than the " + limits.bytes() / 1_000_000 + " MB allowed.");
                }
                files.add(new ContainerFile(entry.getName(), bytes));
                if (files.size() > limits.entries()) {
                    throw new CannotRead(
                            Reason.CORRUPT_CONTAINER,
                            "The archive holds more than the " + limits.entries() + " files allowed.");
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new CannotRead(Reason.CORRUPT_CONTAINER, "The archive is damaged or encrypted.", broken);
        }
        return files;
    }

    /** The marks of Office Open XML and OpenDocument. */
    private static boolean isOfficeDocument(ZipEntry entry) {
        return entry.getName().equals("[Content_Types].xml") || entry.getName().equals("mimetype");
    }

    private static boolean isClutter(String name) {
        return name.startsWith("__MACOSX/")
                || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }
}
