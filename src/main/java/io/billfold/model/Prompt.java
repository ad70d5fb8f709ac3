package io.billfold.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A question to the model and the form of its answer.
 *
 * @param purpose what it is about, for the books: lower case, such as {@code invoice}
 * @param version to be raised whenever the instructions or the form change, so that answers to older ones are not taken for answers to this
 * @param instructions what to do, in our words alone; nothing that strangers wrote belongs here
 * @param parts what to do it with
 * @param shape a record whose components the answer fills; see {@link AnswerSchema} for what they can be
 */
public record Prompt<T extends Record>(
        String purpose, int version, String instructions, List<Part> parts, Class<T> shape) {
    public Prompt {
        parts = List.copyOf(parts);
    }

    /** A piece of what the model gets to see. */
    public sealed interface Part {}

    public record Text(String text) implements Part {
        /**
         * Text that strangers wrote, between marks that it cannot write itself. The marks are made of the text, so that the same text gives
         * the same prompt.
         *
         * @param name what it is, for the marks: one word
         */
        public static Text ofStrangers(String name, String text) {
            String harmless = text.replace('<', '‹').replace('>', '›');
            CRC32 sum = new CRC32();
            sum.update(harmless.getBytes(StandardCharsets.UTF_8));
            String mark = name + " id=\"" + Long.toHexString(sum.getValue()) + "\"";
            return new Text("<" + mark + ">\n" + harmless + "\n</" + mark + ">");
        }
    }

    /** @param png the picture's bytes; not copied, so leave them as they are */
    @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
    public record Picture(byte[] png) implements Part {}
}
