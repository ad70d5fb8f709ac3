package io.billfold.chat;

import io.billfold.account.AccountId;
import io.billfold.account.Caller;
import io.billfold.account.Members;
import io.billfold.account.PhoneNumber;
import io.billfold.account.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which chats speak for whom. */
@Repository
public class Links {
    private static final String ALL =
            "select id, channel, chat, account_id, user_id, phone, language, linked_at from chat_link ";

    private final JdbcClient database;
    private final Members members;
    private final Clock clock;

    Links(JdbcClient database, Members members, Clock clock) {
        this.database = database;
        this.members = members;
        this.clock = clock;
    }

    Optional<Link> find(Address address) {
        return database.sql(ALL + "where channel = :channel and chat = :chat")
                .param("channel", address.channel().jsonName())
                .param("chat", address.chat())
                .query(Links::link)
                .optional();
    }

    Optional<Link> withId(long id) {
        return database.sql(ALL + "where id = :id")
                .param("id", id)
                .query(Links::link)
                .optional();
    }

    public List<Link> of(Caller caller) {
        return database.sql(ALL + "where account_id = :account and user_id = :user order by id")
                .param("account", caller.account().value())
                .param("user", caller.user().value())
                .query(Links::link)
                .list();
    }

    /** From now on the chat speaks for this user, and for nobody else. */
    void add(Address address, Caller user, @Nullable String phone, String language) {
        database.sql("""
                        insert into chat_link (channel, chat, account_id, user_id, phone, language, linked_at)
                        values (:channel, :chat, :account, :user, :phone, :language, :now)
                        """)
                .param("channel", address.channel().jsonName())
                .param("chat", address.chat())
                .param("account", user.account().value())
                .param("user", user.user().value())
                .param("phone", phone)
                .param("language", language)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** From now on the chat is talked to in this language. */
    void speaks(Link link, String language) {
        database.sql("update chat_link set language = :language where id = :id")
                .param("language", language)
                .param("id", link.id())
                .update();
    }

    /** The chat speaks for nobody any more. Where the service vouches for a number, that would link it anew: it is forgotten too. */
    void remove(Link link) {
        database.sql("delete from chat_link where id = :id")
                .param("id", link.id())
                .update();
        if (link.address().channel() == ChannelName.WHATSAPP) {
            PhoneNumber.in(link.address().chat()).ifPresent(members::forget);
        }
    }

    /** @return whether the caller had such a link */
    @Transactional
    public boolean remove(Caller caller, long id) {
        Optional<Link> found =
                of(caller).stream().filter(link -> link.id() == id).findFirst();
        found.ifPresent(this::remove);
        return found.isPresent();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getLong("id"),
                new Address(ChannelName.byJsonName(row.getString("channel")), row.getString("chat")),
                new AccountId(row.getLong("account_id")),
                new UserId(row.getLong("user_id")),
                row.getString("phone"),
                row.getString("language"),
                row.getObject("linked_at", OffsetDateTime.class).toInstant());
    }
}
