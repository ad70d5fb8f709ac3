package io.billfold.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Users come by invitation unless the operator says otherwise, in chats too. */
class ClosedRegistrationTests {
    private final StandInBotApi api = new StandInBotApi();
    private final Person person = new Person(api, api::bring);
    private final StartedBillfold billfold = new StartedBillfold(api);

    @AfterEach
    void stop() {
        billfold.stop();
    }

    @Test
    @Tag("S0-26")
    void storesNothingOfAnUnknownNumber() {
        billfold.start().newOwner();
        person.sharesNumber(person.phone());

        person.hears("No user here has this telephone number. Sign in at");
        long known = billfold.database()
                .sql(
                        "select (select count(*) from users where phone = :phone)"
                                + " + (select count(*) from chat_link where chat = :chat)"
                                + " + (select count(*) from chat_errand where task like '%' || :phone || '%')"
                                + " + (select count(*) from memo where key like '%' || :chat || '%' or value like '%' || :phone || '%')")
                .param("phone", person.phone())
                .param("chat", String.valueOf(person.id()))
                .query(Long.class)
                .single();
        assertThat(known).isZero();
    }
}
