package no.innovasjonsbase.citation;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import no.innovasjonsbase.platform.routes.Format;

/** RIS: a record for each entry. */
@ApplicationScoped
class RisFormat extends ReferenceFormat {
    @Override
    public Format format() {
        return Format.RIS;
    }

    @Override
    String textOf(List<CslItem> items) {
        return Ris.of(items);
    }
}
