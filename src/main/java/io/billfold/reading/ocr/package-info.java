/**
 * Optical character recognition in pure Java over ONNX Runtime, with the models of PP-OCR. Pictures in, lines of words with their
 * places out; knows nothing of documents. {@link io.billfold.reading.ocr.PaddleOcr} is the door.
 *
 * <p>Li et al., "PP-OCRv4", <a href="https://github.com/PaddlePaddle/PaddleOCR">PaddleOCR</a>; detection is "Real-time Scene Text
 * Detection with Differentiable Binarization" (Liao et al., AAAI 2020), recognition ends in connectionist temporal classification
 * (Graves et al., ICML 2006).
 */
@NullMarked
package io.billfold.reading.ocr;

import org.jspecify.annotations.NullMarked;
