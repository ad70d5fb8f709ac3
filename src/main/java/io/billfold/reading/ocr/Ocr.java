package io.billfold.reading.ocr;

import java.awt.image.BufferedImage;

/** Reads the text of pictures. Safe to use from several threads. */
public interface Ocr {
    /** Reads a picture, whichever way up it is. */
    OcrPage read(BufferedImage image);

    /** The picture as {@link #read} sees it: turned upright and made level. */
    BufferedImage upright(BufferedImage image);

    /** Stable: what is read under another name may come out otherwise. */
    String name();
}
