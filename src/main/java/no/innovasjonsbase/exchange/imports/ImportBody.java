package no.innovasjonsbase.exchange.imports;

import jakarta.enterprise.context.ApplicationScoped;

import no.innovasjonsbase.platform.http.body.StreamedBody;

/** Registers the import endpoint as one that reads its request body as a stream. */
@ApplicationScoped
class ImportBody implements StreamedBody {
    @Override
    public String path() {
        return ImportResource.PATH;
    }
}
