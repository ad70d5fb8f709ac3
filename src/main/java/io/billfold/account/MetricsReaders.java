package io.billfold.account;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Metrics are for this machine itself, and for callers that may read everything: they tell how much goes on here. */
class MetricsReaders implements AuthorizationManager<RequestAuthorizationContext> {
    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        Authentication caller = authentication.get();
        boolean admin = caller instanceof CallerAuthentication
                && caller.getAuthorities().stream()
                        .anyMatch(authority -> Scope.ADMIN.name().equals(authority.getAuthority()));
        return new AuthorizationDecision(admin || local(context));
    }

    /** A proxy on this machine forwards strangers from the loopback address, but says so. */
    private static boolean local(RequestAuthorizationContext context) {
        var request = context.getRequest();
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                    && request.getHeader("X-Forwarded-For") == null
                    && request.getHeader("Forwarded") == null;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
