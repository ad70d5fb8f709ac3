package io.billfold.chat.whatsapp;

import io.billfold.chat.Pieces;
import io.billfold.chat.dialogue.Speech;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** Answers to Twilio in its own markup. */
final class Twiml {
    private Twiml() {}

    static String of(List<Speech> speeches) {
        StringBuilder answer = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>");
        for (Speech speech : speeches) {
            for (String piece : Pieces.of(speech.text(), WhatsAppChannel.LONGEST_TEXT)) {
                answer.append("<Message>").append(escaped(piece)).append("</Message>");
            }
        }
        return answer.append("</Response>").toString();
    }

    /** Only the five characters of XML; those that XML 1.0 cannot hold are left out. */
    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", ""), "UTF-8")
                .replace("&#39;", "&apos;");
    }
}
