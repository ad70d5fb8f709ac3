package io.billfold.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A caller as Spring Security sees one: scopes are authorities, and {@link #PERSON} who signed in with a password. */
final class CallerAuthentication extends AbstractAuthenticationToken {
    /** What a key may never do: make keys, change the password, invite. */
    static final String PERSON = "PERSON";

    private final transient Caller caller;

    CallerAuthentication(Caller caller, Set<Scope> scopes, boolean person) {
        super(authorities(scopes, person));
        this.caller = caller;
        setAuthenticated(true);
    }

    private static List<GrantedAuthority> authorities(Set<Scope> scopes, boolean person) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        scopes.forEach(scope -> authorities.add(new SimpleGrantedAuthority(scope.name())));
        if (person) {
            authorities.add(new SimpleGrantedAuthority(PERSON));
        }
        return authorities;
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallerAuthentication that && super.equals(other) && caller.equals(that.caller);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + caller.hashCode();
    }
}
