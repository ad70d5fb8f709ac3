package io.billfold.question.grammar;

import io.billfold.question.plan.Plan;
import java.util.List;

/** What came of a question. */
public sealed interface Understanding {
    /** The language it was asked in. */
    Language language();

    record Understood(Plan plan, Language language) implements Understanding {}

    /**
     * @param why for the asker, in their language
     * @param suggestions three questions that would work
     */
    record NotUnderstood(Language language, String why, List<String> suggestions) implements Understanding {
        public NotUnderstood {
            suggestions = List.copyOf(suggestions);
        }
    }
}
