package no.innovasjonsbase.platform.http.response;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.arc.All;

import no.innovasjonsbase.platform.http.request.ParameterCheck;
import no.innovasjonsbase.platform.routes.AddedFormats;
import no.innovasjonsbase.platform.routes.Format;
import no.innovasjonsbase.platform.view.Document;
import no.innovasjonsbase.platform.view.View;

/** The formats that entries can be read in besides JSON. */
@ApplicationScoped
class EntryFormats implements AddedFormats {
    @Inject
    @All
    List<EntryFormat> formats;

    @Override
    public Set<Format> of(Method resource) {
        return formatsOf(resource).collect(Collectors.toCollection(() -> EnumSet.noneOf(Format.class)));
    }

    private Stream<Format> formatsOf(Method resource) {
        var view = ParameterCheck.Grammar.of(resource).view();
        return resource.isAnnotationPresent(GET.class) && View.class.isAssignableFrom(view)
                ? of(view).map(EntryFormat::format)
                : Stream.empty();
    }

    /** Linked data says all that JSON does, so it comes first of what a range of media types means besides that. */
    private Stream<EntryFormat> of(Class<?> view) {
        return formats.stream()
                .filter(format -> format.isOf(view))
                .sorted(Comparator.comparing((EntryFormat format) -> format.format() != Format.JSON_LD)
                        .thenComparing(EntryFormat::format));
    }

    /** The media types of those that an entry can be had in from a method, which may show entries of any type. */
    List<MediaType> mediaTypesOf(Document<?> entry, Method resource) {
        var given = of(resource);
        return of(entry.view())
                .filter(format -> given.contains(format.format()))
                .map(format -> mediaTypeOf(format.format()))
                .toList();
    }

    /** The media types of those that the pages of a method can be had in; none where those are not of entries. */
    List<MediaType> mediaTypesOf(Method resource) {
        return formatsOf(resource).map(EntryFormats::mediaTypeOf).toList();
    }

    /** The one of a media type; empty where that is another format. */
    Optional<EntryFormat> find(MediaType type) {
        return formats.stream()
                .filter(format -> mediaTypeOf(format.format()).isCompatible(type))
                .findFirst();
    }

    /** JSON is UTF-8 by itself (RFC 8259, section 8.1); of text one has to be told. */
    private static MediaType mediaTypeOf(Format format) {
        var type = MediaType.valueOf(format.mediaType());
        return type.getSubtype().endsWith("+json") ? type : type.withCharset(StandardCharsets.UTF_8.name());
    }
}
