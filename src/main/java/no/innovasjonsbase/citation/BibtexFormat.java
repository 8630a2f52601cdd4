package no.innovasjonsbase.citation;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import no.innovasjonsbase.platform.routes.Format;

/** BibTeX: an entry for each. */
@ApplicationScoped
class BibtexFormat extends ReferenceFormat {
    @Override
    public Format format() {
        return Format.BIBTEX;
    }

    @Override
    String textOf(List<CslItem> items) {
        return Bibtex.of(items);
    }
}
