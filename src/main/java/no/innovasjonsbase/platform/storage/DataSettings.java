package no.innovasjonsbase.platform.storage;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The directory of the base: what is done where the database is missing in it, and how much space is left free. */
@ConfigMapping(prefix = "ikb.data")
public interface DataSettings {
    /** Where H2 keeps its file. */
    String directory();

    /** How much of the disk of H2's file is left free: with less, writes are refused (507). 0 for all of it. */
    @WithDefault("64M")
    MemorySize minFreeSpace();

    /** When a new base is made at the start because H2's file is missing. */
    @WithDefault("if-new")
    Create create();

    /** When a new base is made. */
    enum Create {
        /** Where there never was one in the directory. */
        IF_NEW,
        /** Also where there was one that is gone. */
        ALWAYS,
        /** Never: a volume that isn't mounted looks like a directory that never held a base. */
        NEVER
    }
}
