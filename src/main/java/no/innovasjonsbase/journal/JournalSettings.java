package no.innovasjonsbase.journal;

import io.smallrye.config.ConfigMapping;

/** How the journal is run. */
@ConfigMapping(prefix = "ikb.journal")
public interface JournalSettings {
    /** How many transactions may write at a time: 1 on H2, about 8 on PostgreSQL. */
    int writers();
}
