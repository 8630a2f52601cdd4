package no.innovasjonsbase.citation;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.inject.Inject;

import no.innovasjonsbase.platform.http.response.EntryFormat;
import no.innovasjonsbase.platform.http.response.ShownEntries;

/** A format of references: in the language of the reader, and with the names of other entries. */
abstract class ReferenceFormat implements EntryFormat {
    @Inject
    Citations citations;

    /** References in this format, in their order. */
    abstract String textOf(List<CslItem> items);

    @Override
    public boolean isForReader() {
        return true;
    }

    @Override
    public boolean showsOthers() {
        return true;
    }

    @Override
    public byte[] write(ShownEntries shown) {
        return textOf(citations.of(shown)).getBytes(StandardCharsets.UTF_8);
    }
}
