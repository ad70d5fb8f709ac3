package io.billfold.question.grammar;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Questions that work, made of the asker's own sellers where there are any. */
final class Suggestions {
    private static final Map<Language, List<String>> QUESTIONS = Map.of(
            Language.ENGLISH,
            List.of(
                    "How much did I spend last month?",
                    "Total per vendor in {0}",
                    "Show the 5 largest invoices this year",
                    "How much did I spend at “{1}” this year?"),
            Language.GERMAN,
            List.of(
                    "Wie viel habe ich letzten Monat ausgegeben?",
                    "Summe pro Lieferant im Jahr {0}",
                    "Zeige die 5 größten Rechnungen dieses Jahr",
                    "Wie viel habe ich dieses Jahr bei „{1}“ ausgegeben?"),
            Language.FRENCH,
            List.of(
                    "Combien ai-je dépensé le mois dernier ?",
                    "Total par fournisseur en {0}",
                    "Les 5 plus grandes factures de cette année",
                    "Combien ai-je dépensé chez « {1} » cette année ?"),
            Language.SPANISH,
            List.of(
                    "¿Cuánto gasté el mes pasado?",
                    "Total por proveedor en {0}",
                    "Las 5 facturas más grandes de este año",
                    "¿Cuánto gasté en « {1} » este año?"),
            Language.ITALIAN,
            List.of(
                    "Quanto ho speso il mese scorso?",
                    "Totale per fornitore nel {0}",
                    "Le 5 fatture più grandi di quest''anno",
                    "Quanto ho speso da « {1} » quest''anno?"));

    private Suggestions() {}

    static List<String> in(Language language, Vocabulary vocabulary, LocalDate today) {
        List<String> patterns = QUESTIONS.getOrDefault(language, List.of());
        String year = Integer.toString(today.getYear());
        // A name with braces or quotes of its own is not put into a sentence.
        return vocabulary.vendorNames().stream()
                .filter(name -> name.length() <= 40 && name.matches("[\\p{L}\\p{N} .&-]+"))
                .findFirst()
                .map(vendor -> List.of(
                        say(patterns.get(0), language, year, vendor),
                        say(patterns.get(1), language, year, vendor),
                        say(patterns.get(3), language, year, vendor)))
                .orElseGet(() -> patterns.stream()
                        .limit(3)
                        .map(pattern -> say(pattern, language, year, ""))
                        .toList());
    }

    private static String say(String pattern, Language language, String year, String vendor) {
        Locale locale = language.locale();
        return new MessageFormat(pattern, locale).format(new Object[] {year, vendor});
    }
}
