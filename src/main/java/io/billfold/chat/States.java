package io.billfold.chat;

import io.billfold.chat.dialogue.State;
import io.billfold.memo.Memo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Where each conversation stands, kept as long as its state lives, through restarts and for all processes. */
@Repository
class States {
    private static final JsonMapper JSON = new JsonMapper();

    private final Memo memo;
    private final JdbcClient database;

    States(Memo memo, JdbcClient database) {
        this.memo = memo;
        this.database = database;
    }

    /** Has everybody else wait who would hear or answer this chat, until the caller's transaction ends. */
    void lock(Address address) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:key, 400))::text")
                .param("key", address.key())
                .query(String.class)
                .list();
    }

    State get(Address address) {
        return memo.get(key(address))
                .map(json -> JSON.readValue(json, State.class))
                .orElseGet(State.Start::new);
    }

    void put(Address address, State state) {
        if (state instanceof State.Start) {
            memo.remove(key(address));
        } else {
            memo.put(key(address), JSON.writerFor(State.class).writeValueAsString(state), state.life());
        }
    }

    private static String key(Address address) {
        return "chat:" + address.key();
    }
}
