package no.innovasjonsbase.citation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import no.innovasjonsbase.platform.http.response.EntryFormat;
import no.innovasjonsbase.platform.http.response.ShownEntries;
import no.innovasjonsbase.platform.routes.Format;

import static java.nio.charset.StandardCharsets.UTF_8;

/** RIS: a record for each entry. */
@ApplicationScoped
class RisFormat implements EntryFormat {
    @Inject
    Citations citations;

    @Override
    public Format format() {
        return Format.RIS;
    }

    @Override
    public boolean isOfLists() {
        return true;
    }

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
        return Ris.of(citations.of(shown)).getBytes(UTF_8);
    }
}
