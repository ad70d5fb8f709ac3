package io.billfold.chat;

import io.billfold.account.Caller;
import io.billfold.account.Members;
import io.billfold.account.OneTimeCodes;
import io.billfold.chat.dialogue.Deed;
import io.billfold.chat.dialogue.Dialogue;
import io.billfold.chat.dialogue.Phrases;
import io.billfold.chat.dialogue.Said;
import io.billfold.chat.dialogue.Setting;
import io.billfold.chat.dialogue.Speech;
import io.billfold.chat.dialogue.State;
import io.billfold.chat.dialogue.Turn;
import io.billfold.invoice.Categories;
import io.billfold.settings.PublicAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hears what is said in chats. Each message is one transaction: that it was heard, where the conversation stands next and all
 * that is to be done come together or not at all, so a message sent again has no second effect and none is half done.
 */
@Service
public class Conversations {
    private final HeardMessages messages;
    private final Links links;
    private final States states;
    private final Languages languages;
    private final Recognition recognition;
    private final Clerk clerk;
    private final Errands errands;
    private final Members members;
    private final Categories categories;
    private final OneTimeCodes codes;
    private final PublicAddress address;
    private final TransactionTemplate transaction;

    Conversations(
            HeardMessages messages,
            Links links,
            States states,
            Languages languages,
            Recognition recognition,
            Clerk clerk,
            Errands errands,
            Members members,
            Categories categories,
            OneTimeCodes codes,
            PublicAddress address,
            TransactionTemplate transaction) {
        this.messages = messages;
        this.links = links;
        this.states = states;
        this.languages = languages;
        this.recognition = recognition;
        this.clerk = clerk;
        this.errands = errands;
        this.members = members;
        this.categories = categories;
        this.codes = codes;
        this.address = address;
        this.transaction = transaction;
    }

    /** Hears a message whose answers are sent on their own. */
    public void hear(Channel channel, Heard heard) {
        transaction.executeWithoutResult(status -> {
            turn(channel, heard, speech -> errands.add(heard.from(), new Task.Say(speech)));
        });
    }

    /**
     * Hears a message that is answered in the same breath.
     *
     * @return nothing for a message that was heard before
     */
    public List<Speech> answer(Channel channel, Heard heard) {
        List<Speech> answers = new ArrayList<>();
        transaction.executeWithoutResult(status -> turn(channel, heard, answers::add));
        return answers;
    }

    private void turn(Channel channel, Heard heard, Consumer<Speech> voice) {
        Address from = heard.from();
        states.lock(from);
        if (!messages.isNew(heard)) {
            return;
        }
        if (heard.said() instanceof Said.Pressed pressed) {
            errands.add(from, new Task.Release(pressed.press()));
        }
        Optional<Link> known = links.find(from);
        Phrases phrases = languages.of(heard, known);
        Optional<Link> link = known.or(() -> recognised(from, phrases, voice));
        link.filter(spoken -> !phrases.language().equals(spoken.language()))
                .ifPresent(spoken -> links.speaks(spoken, phrases.language()));
        Optional<Caller> user = link.flatMap(linked -> members.withId(linked.user()));
        State state = states.get(from);
        Said said = recognition.recognise(heard, link.orElse(null), state);
        Setting setting = new Setting(
                link.isPresent(),
                user.map(Caller::mayWrite).orElse(false),
                codes.mustWait(from.key()),
                channel.manner(),
                address.isKnown() ? address.of("/") : phrases.say("web_page"),
                phrases,
                user.map(member -> categories.of(member.account())).orElse(List.of()));
        Turn turn = Dialogue.next(setting, state, said);
        states.put(from, turn.state());
        Clerk.Case work = new Clerk.Case(channel, from, link, user, said instanceof Said.Pressed, phrases, voice);
        for (Deed deed : turn.deeds()) {
            clerk.perform(deed, work);
        }
    }

    private Optional<Link> recognised(Address from, Phrases phrases, Consumer<Speech> voice) {
        return recognition.ownerOf(from).flatMap(user -> {
            links.add(from, user, from.chat(), phrases.language());
            voice.accept(Speech.of(phrases.say("number_recognised", user.email())));
            return links.find(from);
        });
    }
}
