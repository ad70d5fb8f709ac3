package io.billfold.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.billfold.settings.DataFolder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Signs and verifies the JSON Web Tokens (RFC 7519, HS256) that a sign-in gives out. */
@Component
class Tokens {
    private static final String ISSUER = "billfold";

    private final byte[] key;
    private final Duration life;
    private final Clock clock;

    Tokens(AccountSettings settings, DataFolder data, Clock clock) {
        String secret =
                settings.jwtSecret().isEmpty() ? data.secret("jwt-secret", Secrets::random) : settings.jwtSecret();
        this.key = key(secret);
        this.life = settings.tokenLife();
        this.clock = clock;
    }

    /** HS256 wants 256 bits (RFC 7518 §3.2): a shorter secret is stretched to that length. */
    private static byte[] key(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        return bytes.length >= 32 ? bytes : Secrets.sha256(secret);
    }

    /** A key of its own for another purpose, from which this one cannot be found. */
    byte[] keyFor(String purpose) {
        return Secrets.sha256(purpose + ":" + HexFormat.of().formatHex(key));
    }

    Duration life() {
        return life;
    }

    String issue(User user) {
        return issue(user, life);
    }

    String issue(User user, Duration life) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(user.id().toString())
                .claim("account", user.account().value())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(life)))
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign with the key made for it", e);
        }
        return token.serialize();
    }

    /** What a token of ours says, if it is whole and its time is not over. */
    record Claim(UserId user, Instant issuedAt) {}

    Optional<Claim> verify(String token) {
        try {
            SignedJWT parsed = SignedJWT.parse(token);
            if (!JWSAlgorithm.HS256.equals(parsed.getHeader().getAlgorithm()) || !parsed.verify(new MACVerifier(key))) {
                return Optional.empty();
            }
            JWTClaimsSet claims = parsed.getJWTClaimsSet();
            if (!ISSUER.equals(claims.getIssuer())
                    || claims.getExpirationTime() == null
                    || claims.getIssueTime() == null
                    || !claims.getExpirationTime().toInstant().isAfter(clock.instant())) {
                return Optional.empty();
            }
            return Optional.of(new Claim(
                    new UserId(Long.parseLong(claims.getSubject())),
                    claims.getIssueTime().toInstant()));
        } catch (ParseException | JOSEException | NumberFormatException notOurs) {
            return Optional.empty();
        }
    }
}
