package no.innovasjonsbase.linkeddata;

import java.io.ByteArrayOutputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sys.JenaSystem;

import no.innovasjonsbase.platform.http.response.EntryFormat;
import no.innovasjonsbase.platform.http.response.ShownEntries;
import no.innovasjonsbase.platform.routes.Format;

/** Entries as Turtle: the graph that their JSON-LD means, the same bytes each time. */
@ApplicationScoped
public class Turtle implements EntryFormat {
    @Inject
    EntryGraph graph;

    @Override
    public Format format() {
        return Format.TURTLE;
    }

    @Override
    public byte[] write(ShownEntries shown) {
        // Of several threads that come first, one initializes Jena, and all others wait for it here: elsewhere they
        // could for ever.
        JenaSystem.init();
        var written = new ByteArrayOutputStream();
        var writer = StreamRDFWriter.getWriterStream(written, RDFFormat.TURTLE_BLOCKS);
        writer.start();
        graph.prefixesFor(shown.uri()).forEach(writer::prefix);
        graph.triplesOf(shown).forEach(writer::triple);
        writer.finish();
        return written.toByteArray();
    }
}
