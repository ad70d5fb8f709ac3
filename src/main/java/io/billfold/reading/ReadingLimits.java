package io.billfold.reading;

import java.time.Duration;

/**
 * How much a document may ask of the machine. What is beyond a limit is refused with its own reason, before the work is done.
 *
 * @param bytes of one document, also of each file out of a container
 * @param pages of one PDF or TIFF
 * @param imagePixels of one image, by its header: a larger one is not decoded at all
 * @param decodedPixels held in memory: of a larger image only every n-th pixel is decoded, a larger PDF page is drawn more coarsely
 * @param pageSide the longest side of a PDF page, in points (1/72 inch)
 * @param nesting containers within containers: a ZIP in a mail is 2
 * @param entries files in one container
 * @param time for one document
 */
public record ReadingLimits(
        long bytes,
        int pages,
        long imagePixels,
        long decodedPixels,
        double pageSide,
        int nesting,
        int entries,
        Duration time) {
    /**
     * 50 MB, 200 pages, images of 200 megapixels (an A4 page at 1,200 dpi has 140) decoded to
     * at most 12 megapixels, pages up to 2 m long (the longest till receipts), mails with archives in archives, 200 files, 5 minutes.
     */
    public static final ReadingLimits DEFAULT =
            new ReadingLimits(50_000_000, 200, 200_000_000, 12_000_000, 5_670, 3, 200, Duration.ofMinutes(5));

    public ReadingLimits {
        if (bytes < 1
                || pages < 1
                || imagePixels < 1
                || decodedPixels < 1
                || pageSide <= 0
                || nesting < 0
                || entries < 1) {
            throw new IllegalArgumentException("limits are above zero");
        }
        if (!time.isPositive()) {
            throw new IllegalArgumentException("the time to read a document is above zero");
        }
    }
}
