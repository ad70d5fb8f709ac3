package io.billfold.model;

import io.billfold.model.AnswerJson.Malformed;
import java.util.ArrayList;
import java.util.List;

/** A model without a server: says what it is told, and remembers what it was asked. */
public final class AskedModel implements LanguageModel {
    private final List<Prompt<?>> prompts = new ArrayList<>();
    private final String answer;

    private AskedModel(String answer) {
        this.answer = answer;
    }

    /** @param json an answer, or nothing for a model that is too slow */
    public static AskedModel saying(String json) {
        return new AskedModel(json);
    }

    public List<Prompt<?>> prompts() {
        return prompts;
    }

    /** All that strangers wrote, of the only prompt. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Prompt.Part part : prompts.getFirst().parts()) {
            if (part instanceof Prompt.Text(String words)) {
                text.append(words).append('\n');
            }
        }
        return text.toString();
    }

    @Override
    public boolean isPresent() {
        return true;
    }

    @Override
    public String name() {
        return "asked";
    }

    @Override
    public boolean seesPictures() {
        return true;
    }

    @Override
    public <T extends Record> Reply<T> ask(Prompt<T> prompt) {
        prompts.add(prompt);
        if (answer.isEmpty()) {
            return new Reply.None<>(Reply.Reason.SLOW, "no answer");
        }
        try {
            return new Reply.Given<>(AnswerJson.read(answer, prompt.shape()));
        } catch (Malformed broken) {
            throw new AssertionError(broken);
        }
    }
}
