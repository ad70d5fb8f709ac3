package io.billfold.settings;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param data the data folder: {@code --data}, {@code BILLFOLD_DATA}, or {@code .billfold} in the user's home */
@Validated
@ConfigurationProperties("billfold")
record StorageSettings(@NotNull Path data) {}
