package io.billfold.chat;

import io.billfold.chat.dialogue.Phrases;
import io.billfold.chat.dialogue.Said;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * In which language a chat is talked to: the one its service names for the person, else the one in which the person last wrote,
 * else English.
 */
@Component
class Languages {
    private final Links links;

    Languages(Links links) {
        this.links = links;
    }

    /** For an answer to what was heard. */
    Phrases of(Heard heard, Optional<Link> link) {
        if (heard.language() != null) {
            return Phrases.in(heard.language());
        }
        Optional<Phrases> written =
                heard.said() instanceof Said.Text text ? Phrases.writtenIn(text.text()) : Optional.empty();
        return written.orElseGet(() -> Phrases.in(link.map(Link::language).orElse(null)));
    }

    /** For what is said to a chat by itself. */
    Phrases of(Address address) {
        return of(links.find(address).orElse(null));
    }

    static Phrases of(@Nullable Link link) {
        return Phrases.in(link == null ? null : link.language());
    }
}
