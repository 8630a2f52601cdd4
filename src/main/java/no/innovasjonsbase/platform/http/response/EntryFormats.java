package no.innovasjonsbase.platform.http.response;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.arc.All;

import no.innovasjonsbase.platform.http.request.ParameterCheck;
import no.innovasjonsbase.platform.routes.AdditionalFormats;
import no.innovasjonsbase.platform.routes.Format;
import no.innovasjonsbase.platform.view.Document;
import no.innovasjonsbase.platform.view.View;

/** The formats that entries can be read in besides JSON. */
@ApplicationScoped
class EntryFormats implements AdditionalFormats {
    private static final Map<Format, MediaType> MEDIA_TYPES =
            Stream.of(Format.values()).collect(Collectors.toMap(Function.identity(), EntryFormats::makeMediaType));

    @Inject
    @All
    List<EntryFormat> formats;

    /** Found once for each view and each method that reads: every answer asks for them. */
    private final Map<Class<?>, List<Format>> byView = new ConcurrentHashMap<>();

    private final Map<Method, List<Format>> byMethod = new ConcurrentHashMap<>();

    @Override
    public Set<Format> of(Method resource) {
        return formatsOf(resource).stream().collect(Collectors.toCollection(() -> EnumSet.noneOf(Format.class)));
    }

    private List<Format> formatsOf(Method resource) {
        return byMethod.computeIfAbsent(resource, method -> {
            var view = ParameterCheck.Grammar.of(method).view();
            return method.isAnnotationPresent(GET.class) && View.class.isAssignableFrom(view)
                    ? formatsOf(view)
                    : List.of();
        });
    }

    /** Linked data says all that JSON does, so it comes first of what a range of media types means besides that. */
    private List<Format> formatsOf(Class<?> view) {
        return byView.computeIfAbsent(view, any -> formats.stream()
                .filter(format -> format.isOf(view))
                .map(EntryFormat::format)
                .sorted(Comparator.comparing((Format format) -> format != Format.JSON_LD)
                        .thenComparing(Comparator.naturalOrder()))
                .toList());
    }

    /** The media types of those that an entry can be had in from a method, which may show entries of any type. */
    List<MediaType> mediaTypesOf(Document<?> entry, Method resource) {
        var given = formatsOf(resource);
        return formatsOf(entry.view()).stream()
                .filter(given::contains)
                .map(MEDIA_TYPES::get)
                .toList();
    }

    /** The media types of those that the pages of a method can be had in; none where those are not of entries. */
    List<MediaType> mediaTypesOf(Method resource) {
        return formatsOf(resource).stream().map(MEDIA_TYPES::get).toList();
    }

    /** The one of a media type; empty where that is another format. */
    Optional<EntryFormat> find(MediaType type) {
        return formats.stream()
                .filter(format -> MEDIA_TYPES.get(format.format()).isCompatible(type))
                .findFirst();
    }

    /** JSON is UTF-8 by itself (RFC 8259, section 8.1); of text one has to be told. */
    private static MediaType makeMediaType(Format format) {
        var type = MediaType.valueOf(format.mediaType());
        return type.getSubtype().endsWith("+json") ? type : type.withCharset(StandardCharsets.UTF_8.name());
    }
}
