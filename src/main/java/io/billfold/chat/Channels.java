package io.billfold.chat;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The chat services that are connected. */
@Component
class Channels {
    private final List<Channel> connected;

    Channels(ObjectProvider<Channel> connected) {
        this.connected = connected.orderedStream().toList();
    }

    Optional<Channel> named(ChannelName name) {
        return connected.stream().filter(channel -> channel.name() == name).findFirst();
    }
}
