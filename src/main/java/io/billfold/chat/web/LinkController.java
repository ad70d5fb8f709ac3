package io.billfold.chat.web;

import io.billfold.account.Caller;
import io.billfold.account.OneTimeCodes;
import io.billfold.chat.Channel;
import io.billfold.chat.Link;
import io.billfold.chat.Links;
import io.billfold.chat.Undelivered;
import io.billfold.problem.Problem;
import io.billfold.settings.RunsIn;
import io.billfold.settings.ServerRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Linking chats with the caller, from the web page. */
@Tag(name = "Chats")
@RestController
@RunsIn(ServerRole.API)
@RequestMapping("/api/chat/links")
class LinkController {
    private static final Logger log = LoggerFactory.getLogger(LinkController.class);

    private final Links links;
    private final OneTimeCodes codes;
    private final List<Channel> channels;

    LinkController(Links links, OneTimeCodes codes, ObjectProvider<Channel> channels) {
        this.links = links;
        this.codes = codes;
        this.channels = channels.orderedStream().toList();
    }

    record LinkJson(long id, String channel, @Nullable String phone, Instant linkedAt) {
        static LinkJson of(Link link) {
            return new LinkJson(link.id(), link.address().channel().jsonName(), link.phone(), link.linkedAt());
        }
    }

    /** @param url opens the chat with the code in hand; null if the service cannot be reached now */
    record WayJson(String channel, @Nullable String url) {}

    /** @param expiresIn seconds */
    record InvitationJson(String code, long expiresIn, List<WayJson> ways) {}

    @GetMapping
    @Operation(summary = "The chats that speak for the caller")
    List<LinkJson> links(Caller caller) {
        return links.of(caller).stream().map(LinkJson::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "A one-time code that links the chat it is sent from, with links that open the chats")
    InvitationJson invite(Caller caller) {
        String code = codes.tokenFor(caller.user());
        List<WayJson> ways =
                channels.stream().map(channel -> way(channel, code)).toList();
        return new InvitationJson(code, OneTimeCodes.LIFE.toSeconds(), ways);
    }

    private static WayJson way(Channel channel, String code) {
        try {
            return new WayJson(channel.name().jsonName(), channel.invitation(code));
        } catch (Undelivered unreachable) {
            log.warn("No link into the chat: {}", unreachable.getMessage());
            return new WayJson(channel.name().jsonName(), null);
        }
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Unlinks a chat")
    void remove(Caller caller, @PathVariable long id) {
        if (!links.remove(caller, id)) {
            throw new Problem(404, "link_not_found", "There is no link " + id + ".");
        }
    }
}
