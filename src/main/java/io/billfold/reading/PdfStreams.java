package io.billfold.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.billfold.reading.Unreadable.Reason;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The compressed streams of a PDF (ISO 32000-1, 7.3.8 and 7.4.4), looked at before the PDF library takes them, which unpacks each as a
 * whole into memory: three megabytes can become three gigabytes.
 */
final class PdfStreams {
    private static final byte[] STREAM = "stream".getBytes(ISO_8859_1);

    /** One byte stands for at most 1,032 (zlib's technical details), so shorter streams need no look. */
    private static final int HIGHEST_RATIO = 1032;

    /** All streams together: what looks like one may lie inside of another, so that without an end a file could be unpacked once for each byte. */
    private static final int STREAMS = 10;

    private final byte[] pdf;
    private final long most;
    private long all;
    private final Inflater inflater;
    private final byte[] unpacked = new byte[1 << 16];

    private PdfStreams(byte[] pdf, long most, Inflater inflater) {
        this.pdf = pdf;
        this.most = most;
        this.inflater = inflater;
    }

    /**
     * Unpacks the streams one after the other, and forgets them.
     *
     * @param most bytes that one may unpack to; all of them to ten times as many
     * @throws CannotRead if one has more
     */
    static void check(byte[] pdf, long most) {
        Inflater inflater = new Inflater();
        try {
            new PdfStreams(pdf, most, inflater).check();
        } finally {
            inflater.end();
        }
    }

    private void check() {
        for (int at = 0; at + most / HIGHEST_RATIO < pdf.length; at++) {
            if (pdf[at] == STREAM[0] && Arrays.equals(pdf, at, at + STREAM.length, STREAM, 0, STREAM.length)) {
                int begin = afterEndOfLine(at + STREAM.length);
                if (unpacksToMore(begin)) {
                    throw new CannotRead(
                            Reason.FILE_TOO_LARGE,
                            "A part of the PDF unpacks to more than " + most / 1_000_000 + " MB.");
                }
                at = begin - 1;
            }
        }
    }

    private int afterEndOfLine(int at) {
        int next = at < pdf.length && pdf[at] == '\r' ? at + 1 : at;
        return next < pdf.length && pdf[next] == '\n' ? next + 1 : next;
    }

    /** What is not compressed this way is broken for the inflater after a byte or two. */
    private boolean unpacksToMore(int begin) {
        inflater.reset();
        inflater.setInput(pdf, begin, pdf.length - begin);
        try {
            for (int count = inflater.inflate(unpacked); count > 0; count = inflater.inflate(unpacked)) {
                all += count;
                if (inflater.getBytesWritten() > most || all > STREAMS * most) {
                    return true;
                }
            }
            return false;
        } catch (DataFormatException notCompressed) {
            return false;
        }
    }
}
