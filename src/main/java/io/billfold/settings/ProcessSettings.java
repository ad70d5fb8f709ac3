package io.billfold.settings;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param data the data folder: {@code --data}, {@code BILLFOLD_DATA}, or {@code .billfold} in the user's home
 * @param roles {@code --roles}, {@code BILLFOLD_ROLES}
 */
@Validated
@ConfigurationProperties("billfold")
record ProcessSettings(@NotNull Path data, @NotNull String roles) {}
