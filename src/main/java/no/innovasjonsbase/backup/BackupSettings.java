package no.innovasjonsbase.backup;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMin;

/** How backups of H2 are made. */
@ConfigMapping(prefix = "ikb.backup")
public interface BackupSettings {
    /** How long a backup may take to be sent. */
    @WithDefault("1H")
    @DurationMin(seconds = 1)
    Duration maxTime();

    /** How much of the disk has to be left beside a copy of the database's size. */
    @WithDefault("128M")
    MemorySize minFreeSpace();
}
