package no.innovasjonsbase.exchange.imports;

import jakarta.enterprise.context.ApplicationScoped;

import no.innovasjonsbase.platform.http.body.StreamedBody;

/** Says that imports read their bodies themselves. */
@ApplicationScoped
class ImportBody implements StreamedBody {
    @Override
    public String path() {
        return ImportResource.PATH;
    }
}
