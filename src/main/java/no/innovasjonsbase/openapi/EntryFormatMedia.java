package no.innovasjonsbase.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.IndexView;

import no.innovasjonsbase.platform.entry.IndexedType;
import no.innovasjonsbase.platform.http.response.EntryFormat;
import no.innovasjonsbase.platform.routes.Format;
import no.innovasjonsbase.platform.view.View;

/**
 * The formats that entries can be read in besides JSON, as the answers of the definition have them. What a format looks like is told by the
 * schema of its name in {@code META-INF/openapi.yaml}, as {@code JsonLd}.
 */
final class EntryFormatMedia {
    private final List<EntryFormat> formats;
    private final Types types;

    EntryFormatMedia(IndexView classes, Types types) {
        this.types = types;
        formats = classes.getAllKnownImplementations(EntryFormat.class).stream()
                .filter(format -> !format.isAbstract())
                .map(format -> Types.make(IndexedType.load(format).asSubclass(EntryFormat.class)))
                .map(EntryFormat.class::cast)
                .toList();
    }

    /**
     * Adds them to the content of an answer to GET.
     *
     * @param json the schema that it has as JSON, or that of its elements where it is a page
     */
    void addTo(Content content, Schema json) {
        viewsOf(json)
                .flatMap(view ->
                        formats.stream().filter(format -> format.isOf(view)).map(EntryFormat::format))
                .sorted()
                .forEach(format -> content.addMediaType(
                        format.mediaType(),
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(nameOf(format)))));
    }

    /** The record of entries with a schema: one or none. */
    private Stream<Class<?>> viewsOf(Schema schema) {
        if (schema.getRef() == null) {
            return Stream.empty();
        }
        var name = Schemas.nameOf(schema);
        var type = types.withSchema(name);
        if (type != null) {
            return Stream.of(type.view());
        }
        return name.equals(Schemas.ENTRY) ? Stream.of(View.class) : Stream.empty();
    }

    private static String nameOf(Format format) {
        return Arrays.stream(format.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
