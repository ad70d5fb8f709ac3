package io.billfold.chat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.billfold.chat.dialogue.SentFile;
import io.billfold.chat.dialogue.Speech;

/** What an errand is about. Kept as JSON until it is done. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "task")
sealed interface Task {
    /** Something said to a chat, in the order in which it was given. */
    sealed interface Talk extends Task {}

    /** Something to be done beside the talk, which may take its time. */
    sealed interface Legwork extends Task {}

    @JsonTypeName("say")
    record Say(Speech speech) implements Talk {}

    /** Says that a file has arrived; the same message later shows what it is. */
    @JsonTypeName("acknowledge")
    record Acknowledge(long slip) implements Talk {}

    /** Shows what has become of a file, as it is when this is delivered. */
    @JsonTypeName("report")
    record Report(long slip) implements Talk {}

    /**
     * Says why a file was not taken.
     *
     * @param detail in English, where the person's language has nothing for the code
     */
    @JsonTypeName("refuse")
    record Refuse(long slip, String code, String detail) implements Talk {}

    /**
     * Makes a one-time code and sends it. It is made at the last moment, so that it is nowhere written down.
     *
     * @param name of the user whom the chat would speak for; empty for a stranger who opens an account by it
     */
    @JsonTypeName("code")
    record Code(String name, String language) implements Talk {}

    /** Gives the report of a question. */
    @JsonTypeName("report_file")
    record ReportFile(long account, long question) implements Talk {}

    @JsonTypeName("export_file")
    record ExportFile(long account) implements Talk {}

    /** Says that what was asked for could not be done. */
    @JsonTypeName("apologise")
    record Apologise() implements Talk {}

    @JsonTypeName("release")
    record Release(String pressed) implements Talk {}

    @JsonTypeName("fetch")
    record Fetch(long slip, SentFile file) implements Legwork {}

    @JsonTypeName("look_up")
    record LookUp(String question) implements Legwork {}
}
