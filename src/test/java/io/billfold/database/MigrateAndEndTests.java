package io.billfold.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.support.GenericApplicationContext;

class MigrateAndEndTests {
    @Test
    void endsTheProcessWhenTheSchemaIsUpToDate() {
        GenericApplicationContext application = new GenericApplicationContext();
        application.refresh();

        new MigrateAndEnd(application).run(new DefaultApplicationArguments());

        assertThat(application.isActive()).isFalse();
    }
}
