package io.billfold.chat;

import io.billfold.account.Caller;
import io.billfold.account.Members;
import io.billfold.chat.dialogue.Phrases;
import io.billfold.chat.dialogue.Speech;
import io.billfold.chat.dialogue.State;
import io.billfold.problem.Problem;
import io.billfold.question.Answer;
import io.billfold.question.Questions;
import io.billfold.work.WorkHandler;
import io.billfold.work.WorkItem;
import io.billfold.work.WorkQueue;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers questions. Where a broker has a queue for them they are work like any other, done by whichever process has a worker free;
 * elsewhere they are errands, for a question must not wait behind the reading of documents.
 */
@Component
class LookUp implements WorkHandler {
    static final String KIND = "chat-question";

    private final WorkQueue work;
    private final Errands errands;
    private final Links links;
    private final States states;
    private final Members members;
    private final Channels channels;
    private final Questions questions;
    private final TransactionTemplate transaction;

    LookUp(
            WorkQueue work,
            Errands errands,
            Links links,
            States states,
            Members members,
            Channels channels,
            Questions questions,
            TransactionTemplate transaction) {
        this.work = work;
        this.errands = errands;
        this.links = links;
        this.states = states;
        this.members = members;
        this.channels = channels;
        this.questions = questions;
        this.transaction = transaction;
    }

    /** To be answered soon; within the transaction in which the question was heard. */
    void submit(Link link, String question) {
        if (work.separatesKinds()) {
            String key = UUID.randomUUID().toString();
            work.submit(new WorkItem(KIND, key, link.account().value(), link.id() + " " + question));
        } else {
            errands.add(link.address(), new Task.LookUp(question));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(WorkItem item) {
        String[] parts = item.payload().split(" ", 2);
        links.withId(Long.parseLong(parts[0])).ifPresent(link -> answer(link, parts[1], () -> {}));
    }

    @Override
    public void exhausted(WorkItem item, Exception lastFailure) {
        links.withId(Long.parseLong(item.payload().split(" ", 2)[0]))
                .ifPresent(link -> errands.add(link.address(), new Task.Apologise()));
    }

    /** @param done in the transaction in which the answer is given away to be said */
    void answer(Link link, String question, Runnable done) {
        Caller caller = members.withId(link.user()).orElseThrow();
        Phrases phrases = Languages.of(link);
        try {
            Answer found = questions.ask(caller, question, ZoneId.systemDefault(), phrases.language());
            reply(
                    link,
                    found.rows().isEmpty()
                            ? said(link, phrases, found.answer())
                            : new Task.ReportFile(link.account().value(), found.questionId()),
                    done);
        } catch (Problem refused) {
            // Questions that are not understood have words for that in the language of the question.
            String why = phrases.ofProblem(refused.code(), refused.detail(), "");
            reply(link, said(link, phrases, why + suggestions(phrases, refused)), done);
        }
    }

    private Task.Say said(Link link, Phrases phrases, String text) {
        boolean guided = channels.named(link.address().channel())
                .map(channel -> channel.manner().guided())
                .orElse(false);
        return new Task.Say(Speech.of(guided ? text + "\n\n" + phrases.say("menu") : text));
    }

    private static String suggestions(Phrases phrases, Problem refused) {
        return refused.properties().get("suggestions") instanceof List<?> examples && !examples.isEmpty()
                ? "\n" + phrases.say("for_example") + "\n"
                        + String.join(
                                "\n", examples.stream().map(String::valueOf).toList())
                : "";
    }

    private void reply(Link link, Task.Talk reply, Runnable done) {
        transaction.executeWithoutResult(status -> {
            states.lock(link.address());
            if (states.get(link.address()) instanceof State.Processing) {
                states.put(link.address(), new State.Choosing(null));
            }
            errands.add(link.address(), reply);
            done.run();
        });
    }
}
