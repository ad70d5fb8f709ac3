package io.billfold.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class ServerRoleTests {
    @ParameterizedTest
    @ValueSource(strings = {"all", "", "api,worker,intake,chat", " API , worker,intake,chat,all"})
    void isWholeWithEveryRole(String roles) {
        assertThat(ServerRole.whole(ServerRole.parse(roles))).isTrue();
    }

    @Test
    void isAPartWithSomeRoles() {
        assertThat(ServerRole.parse("api,chat")).containsExactlyInAnyOrder(ServerRole.API, ServerRole.CHAT);
        assertThat(ServerRole.whole(ServerRole.parse("api,chat"))).isFalse();
    }

    @Test
    void refusesAnUnknownRoleAndNamesTheKnownOnes() {
        assertThatThrownBy(() -> ServerRole.parse("api,wroker")).isInstanceOfSatisfying(StartRefused.class, refusal -> {
            assertThat(refusal.reason()).contains("wroker");
            assertThat(refusal.remedy()).contains("api, worker, intake, chat, migrate");
        });
    }

    @Test
    void refusesToMigrateAndServeAtOnce() {
        assertThatThrownBy(() -> ServerRole.parse("migrate,api")).isInstanceOf(StartRefused.class);
    }

    @Test
    void switchesEntryPointsOnly() {
        var application = new ApplicationContextRunner().withUserConfiguration(Parts.class);

        application
                .withPropertyValues("billfold.roles=api")
                .run(context -> assertThat(context).hasBean("controller").doesNotHaveBean("poller"));
        application.run(context -> assertThat(context).hasBean("controller").hasBean("poller"));
    }

    @Configuration(proxyBeanMethods = false)
    static class Parts {
        @Bean
        @RunsIn(ServerRole.API)
        String controller() {
            return "controller";
        }

        @Bean
        @RunsIn({ServerRole.INTAKE, ServerRole.CHAT})
        String poller() {
            return "poller";
        }
    }
}
