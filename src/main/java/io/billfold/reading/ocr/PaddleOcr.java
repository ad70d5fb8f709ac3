package io.billfold.reading.ocr;

import io.billfold.reading.ocr.graph.LeanNetwork;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of pictures with the PP-OCR models. One instance serves a process: its models are loaded with the first picture, and
 * no more pictures are read at once than there are processors; further callers wait.
 */
public final class PaddleOcr implements Ocr, AutoCloseable {
    /** The longest side that detection sees, in pixels. At 1,280 the small print of receipts is found; time grows with the square. */
    private static final int LONGEST_SIDE = 1280;

    private final Supplier<Models> models;
    private final Semaphore processors;
    private final Consumer<Duration> watch;
    private @Nullable Loaded loaded;

    private PaddleOcr(Supplier<Models> models, Semaphore processors, Consumer<Duration> watch) {
        this.models = models;
        this.processors = processors;
        this.watch = watch;
    }

    private static PaddleOcr with(Supplier<Models> models) {
        int processors = Runtime.getRuntime().availableProcessors();
        return new PaddleOcr(models, new Semaphore(processors, true), time -> {});
    }

    /** With the models that come with Billfold. */
    public static PaddleOcr bundled() {
        return with(Models::bundled);
    }

    /** With other PP-OCR models: one ONNX file with {@code det} in its name, one with {@code rec}, one text file with the letters. */
    public static PaddleOcr withModelsIn(Path folder) {
        return with(() -> Models.in(folder));
    }

    /** One that reads no more than so many pictures at once. To be made before the first is read. */
    public PaddleOcr limitedTo(int pictures) {
        return new PaddleOcr(models, new Semaphore(pictures, true), watch);
    }

    /** One that tells how long each picture took, without the wait for its turn. To be made before the first is read. */
    public PaddleOcr watchedBy(Consumer<Duration> listener) {
        return new PaddleOcr(models, processors, listener);
    }

    @Override
    public OcrPage read(BufferedImage image) {
        processors.acquireUninterruptibly();
        long begin = System.nanoTime();
        try {
            return read(loaded(), image);
        } finally {
            watch.accept(Duration.ofNanos(System.nanoTime() - begin));
            processors.release();
        }
    }

    @Override
    public String name() {
        return "paddle";
    }

    @Override
    public BufferedImage upright(BufferedImage image) {
        processors.acquireUninterruptibly();
        try {
            return find(loaded(), Raster.of(image)).picture(image);
        } finally {
            processors.release();
        }
    }

    private static OcrPage read(Loaded loaded, BufferedImage image) {
        Found found = find(loaded, Raster.of(image));
        List<PlacedWord> words = new ArrayList<>();
        for (TextBox box : found.boxes) {
            ReadLine line = found.reader.read(box);
            if (line.isText()) {
                words.addAll(line.words(loaded.wording));
            }
        }
        Raster raster = found.reader.raster();
        List<List<OcrWord>> lines = Rows.lines(words).stream()
                .map(line -> line.stream().map(word -> word.on(raster)).toList())
                .toList();
        return new OcrPage(found.picture(image), lines, OcrSetup.Engine.PADDLE);
    }

    private static Found find(Loaded loaded, Raster picture) {
        LineReader reader = loaded.reader(picture);
        List<TextBox> boxes = loaded.detector.detect(picture, LONGEST_SIDE);
        if (Upright.isSideways(boxes)) {
            reader = loaded.reader(picture.turned(1));
            boxes = loaded.detector.detect(reader.raster(), LONGEST_SIDE);
        }
        if (Upright.isUpsideDown(reader, boxes)) {
            Raster upright = reader.raster().turned(2);
            reader = loaded.reader(upright);
            boxes = boxes.stream().map(box -> onItsFeet(box, upright)).toList();
        }
        double skew = Upright.skew(boxes);
        if (skew != 0) {
            Raster askew = reader.raster();
            reader = loaded.reader(Upright.level(askew, skew));
            boxes = boxes.stream().map(box -> Upright.level(box, askew, skew)).toList();
        }
        return new Found(reader, boxes, !reader.raster().equals(picture));
    }

    private static TextBox onItsFeet(TextBox box, Raster turned) {
        return new TextBox(
                turned.width() - box.centerX(),
                turned.height() - box.centerY(),
                box.width(),
                box.height(),
                box.angle());
    }

    private synchronized Loaded loaded() {
        if (loaded == null) {
            loaded = new Loaded(models.get());
        }
        return loaded;
    }

    @Override
    public synchronized void close() {
        if (loaded != null) {
            loaded.close();
            loaded = null;
        }
    }

    /** @param turned whether the raster is another than the given one */
    private record Found(LineReader reader, List<TextBox> boxes, boolean turned) {
        private BufferedImage picture(BufferedImage original) {
            return turned ? reader.raster().toImage() : original;
        }
    }

    private static final class Loaded {
        private final Network detection;
        private final Network recognition;
        private final Detector detector;
        private final Recogniser recogniser;
        private final Wording wording;

        private Loaded(Models models) {
            detection = new Network(LeanNetwork.of(models.detection()));
            recognition = new Network(LeanNetwork.of(models.recognition()));
            detector = new Detector(detection);
            recogniser = new Recogniser(recognition, new Alphabet(models.letters()));
            wording = new Wording(models.orthography());
        }

        private LineReader reader(Raster raster) {
            return new LineReader(raster, recogniser);
        }

        private void close() {
            detection.close();
            recognition.close();
        }
    }
}
