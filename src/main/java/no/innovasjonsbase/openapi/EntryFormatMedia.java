package no.innovasjonsbase.openapi;

import java.util.List;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.jboss.jandex.IndexView;

import no.innovasjonsbase.platform.http.response.EntryFormat;

/**
 * The formats that entries can be read in besides JSON, as the answers of the definition have them. What a format looks like is told by the
 * schema of its name in {@code META-INF/openapi.yaml}, as {@code JsonLd}.
 */
final class EntryFormatMedia {
    private final List<EntryFormat> formats;

    EntryFormatMedia(IndexView classes) {
        formats = classes.getAllKnownImplementations(EntryFormat.class).stream()
                .filter(format -> !format.isAbstract())
                .map(format -> Types.make(format, EntryFormat.class))
                .toList();
    }

    /** Adds those of entries that are shown as a record to the content of an answer to GET. */
    void addTo(Content content, Class<?> view) {
        formats.stream()
                .filter(format -> format.isOf(view))
                .map(EntryFormat::format)
                .sorted()
                .forEach(format -> content.addMediaType(
                        format.mediaType(),
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(Schemas.nameOf(format)))));
    }
}
