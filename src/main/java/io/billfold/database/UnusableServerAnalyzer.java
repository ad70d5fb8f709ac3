package io.billfold.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Prints why the database cannot be used as two sentences that name the variable, in place of a stack trace. */
class UnusableServerAnalyzer implements FailureAnalyzer, Ordered {
    private final Environment environment;

    UnusableServerAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE; // before Boot's own, which know nothing of our variables
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        var settings = Binder.get(environment).bind("billfold.database", DatabaseSettings.class);
        if (!settings.isBound()) {
            return null;
        }
        return UnusableServer.refusal(settings.get(), failure)
                .map(refusal -> new FailureAnalysis(refusal.reason(), refusal.remedy(), failure))
                .orElse(null);
    }
}
