package no.innovasjonsbase.platform.storage;

/** Why the database file can't be written for now. */
public enum StorageUnavailableReason {
    /** Less space is left on its disk than is to be left free. */
    NO_SPACE("less space is left on the disk than ikb.data.min-free-space", true),
    /** The operating system refused to write to it: the disk is full, a quota is used up, a device fails. */
    WRITE_FAILED("the operating system refused to write to the database file", true),
    /** The file or its folder is read-only. */
    READ_ONLY("the database file or its folder is read-only", false),
    /** The file was deleted or moved away while it was open. */
    GONE(
            "the database file was deleted or moved away. Until this process ends, everything can still be read and exported; "
                    + "then put the file back or restore a backup",
            false),
    /** Another file was put in the place of the one that is open. */
    REPLACED("another file was put in the place of the database file that is open: start again to use it", false);

    private final String reason;
    private final boolean isLackOfSpace;

    StorageUnavailableReason(String reason, boolean isLackOfSpace) {
        this.reason = reason;
        this.isLackOfSpace = isLackOfSpace;
    }

    /** What is wrong, for operators. */
    public String reason() {
        return reason;
    }

    /** Whether there is no room for what is sent, other than nothing being taken at all. */
    public boolean isLackOfSpace() {
        return isLackOfSpace;
    }
}
