package io.billfold.reading.ocr;

import java.lang.foreign.Arena;
import java.util.HashMap;
import java.util.Map;

/** Reads the boxes of one raster, each once: those that tell which way is up need not be read again. */
final class LineReader {
    private final Raster raster;
    private final Recogniser recogniser;
    private final Map<TextBox, ReadLine> lines = new HashMap<>();

    LineReader(Raster raster, Recogniser recogniser) {
        this.raster = raster;
        this.recogniser = recogniser;
    }

    ReadLine read(TextBox box) {
        return lines.computeIfAbsent(box, this::readNow);
    }

    private ReadLine readNow(TextBox box) {
        try (Arena memory = Arena.ofConfined()) {
            Strip strip = new Strip(raster, box, memory);
            return new ReadLine(box, strip.freeColumns(), recogniser.read(strip));
        }
    }

    Raster raster() {
        return raster;
    }
}
