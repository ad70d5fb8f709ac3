package io.billfold.model;

/** Nobody there. */
record NoModel() implements LanguageModel {
    @Override
    public boolean isPresent() {
        return false;
    }

    @Override
    public String name() {
        return "none";
    }

    @Override
    public boolean seesPictures() {
        return false;
    }

    @Override
    public <T extends Record> Reply<T> ask(Prompt<T> prompt) {
        return new Reply.None<>(Reply.Reason.ABSENT, "no language model is set up");
    }
}
