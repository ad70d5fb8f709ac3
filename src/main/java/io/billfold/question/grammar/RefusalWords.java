package io.billfold.question.grammar;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says in words why a question was refused. */
record RefusalWords(ResourceBundle texts, Locale locale) {
    static RefusalWords of(Language language) {
        // Without fallback to the machine's own language: the root file is English.
        ResourceBundle texts = ResourceBundle.getBundle(
                "io.billfold.question.grammar.refusals",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new RefusalWords(texts, language.locale());
    }

    String say(Refusal refusal) {
        String pattern = texts.getString(refusal.reason().name().toLowerCase(Locale.ROOT));
        return new MessageFormat(pattern, locale).format(refusal.words().toArray());
    }
}
