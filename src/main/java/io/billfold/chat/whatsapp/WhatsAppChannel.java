package io.billfold.chat.whatsapp;

import io.billfold.account.SignedLinks;
import io.billfold.chat.Channel;
import io.billfold.chat.ChannelName;
import io.billfold.chat.Paper;
import io.billfold.chat.Pieces;
import io.billfold.chat.Undelivered;
import io.billfold.chat.dialogue.Phrases;
import io.billfold.chat.dialogue.SentFile;
import io.billfold.chat.dialogue.Setting.Manner;
import io.billfold.chat.dialogue.Speech;
import io.billfold.settings.PublicAddress;
import java.time.Duration;

/** Talks in WhatsApp: no buttons, no changing of messages; files are handed out behind links that expire. */
class WhatsAppChannel implements Channel {
    /** What Twilio takes in one message. */
    static final int LONGEST_TEXT = 1600;

    private static final Duration LINK_LIFE = Duration.ofHours(24);
    private static final Manner MANNER = new Manner(true, false, false, TwilioApi.LARGEST_FILE);

    private final TwilioApi api;
    private final String number;
    private final SignedLinks links;
    private final PublicAddress address;

    WhatsAppChannel(TwilioApi api, String number, SignedLinks links, PublicAddress address) {
        this.api = api;
        this.number = number;
        this.links = links;
        this.address = address;
    }

    @Override
    public ChannelName name() {
        return ChannelName.WHATSAPP;
    }

    @Override
    public Manner manner() {
        return MANNER;
    }

    @Override
    public String say(String chat, Speech speech) throws Undelivered {
        String message = "";
        for (String piece : Pieces.of(speech.text(), LONGEST_TEXT)) {
            message = api.send(chat, piece);
        }
        return message;
    }

    @Override
    public String change(String chat, String message, Speech speech) throws Undelivered {
        return say(chat, speech);
    }

    @Override
    public void give(String chat, Paper paper, Phrases phrases) throws Undelivered {
        String link = address.of(links.sign(paper.path(), LINK_LIFE));
        say(chat, Speech.of(phrases.say("excel_link", LINK_LIFE.toHours(), link) + "\n\n" + paper.caption()));
    }

    /** There are no buttons. */
    @Override
    public void release(String pressed) {}

    @Override
    public String invitation(String token) {
        return "https://wa.me/" + number.replace("+", "") + "?text=" + token;
    }

    @Override
    public byte[] fetch(SentFile file) throws Undelivered {
        return api.media(file.place());
    }
}
