package no.innovasjonsbase.platform.http.response;

import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import io.vertx.ext.web.RoutingContext;

import no.innovasjonsbase.platform.http.cache.CacheableResponse;
import no.innovasjonsbase.platform.http.cache.ChangeClock;
import no.innovasjonsbase.platform.http.cache.ResponseCache;
import no.innovasjonsbase.platform.http.request.AcceptEncoding;
import no.innovasjonsbase.platform.http.request.FormatParameter;
import no.innovasjonsbase.platform.http.request.ReadPreconditions;
import no.innovasjonsbase.platform.http.streaming.StreamingResponse;
import no.innovasjonsbase.platform.http.streaming.StreamingResponseSender;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemMappers;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.view.Document;
import no.innovasjonsbase.platform.view.EntryTag;

/**
 * Makes the answer to every GET in four steps: {@link Negotiation} of the format, {@link Rendering}, {@link Compression} and
 * {@link ReadPreconditions}; and to every write the answer that tells the new state.
 */
@Provider
public class ResponseFilter implements ContainerResponseFilter {
    private static final String FRESHNESS = "public, max-age=0, must-revalidate";
    private static final String IMMUTABLE_FRESHNESS = "public, max-age=31536000, immutable";
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset(StandardCharsets.UTF_8.name());

    /** The parameter with the words that the search index is asked for, wherever it is one. */
    private static final String WORDS = "q";

    /** Subtypes of media that gzip makes no smaller. */
    private static final Set<String> COMPRESSED = Set.of("gzip", "zip");

    private static final Set<Status> REDIRECTS = EnumSet.of(Status.SEE_OTHER, Status.PERMANENT_REDIRECT);

    private static final String VARY = "Accept, Accept-Encoding";
    private static final String VARY_BY_READER = VARY + ", Accept-Language";

    @Context
    ResourceInfo resource;

    @Inject
    EntryFormats entryFormats;

    @Inject
    Rendering rendering;

    @Inject
    StreamingResponseSender streams;

    @Inject
    ResponseCache cache;

    @Inject
    ChangeClock changes;

    @Inject
    RoutingContext routing;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof StreamingResponse stream) {
            stream(stream, request, response);
        } else if (response.getEntity() instanceof WriteResult written) {
            tell(written, response);
        } else {
            var next = NextLink.of(response.getEntity(), request);
            if (next != null) {
                var others = response.getHeaders().getFirst(HttpHeaders.LINK);
                response.getHeaders().putSingle(HttpHeaders.LINK, others == null ? next : next + ", " + others);
            }
            if (isMarked(RolesAllowed.class)) {
                // Only some callers may see it: no cache may keep it.
                response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
            } else if (isRead(request) && response.getStatus() == Status.OK.getStatusCode() && response.hasEntity()) {
                represent(response.getEntity(), request, response);
            } else if (isRead(request)
                    && REDIRECTS.contains(response.getStatusInfo().toEnum())) {
                redirect(response);
            }
        }
    }

    private boolean isMarked(Class<? extends Annotation> mark) {
        return resource.getResourceMethod() != null
                && resource.getResourceMethod().isAnnotationPresent(mark);
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }

    private void stream(StreamingResponse stream, ContainerRequestContext request, ContainerResponseContext response) {
        var offered = declared(response.getMediaType());
        var type = Negotiation.negotiate(FormatParameter.acceptedBy(request), offered);
        if (type.isEmpty()) {
            stream.end().run();
            refuse(Problem.notAcceptable(formatsOf(offered)), request, response);
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, type.get());
        response.getHeaders().putSingle(HttpHeaders.VARY, VARY);
        var isZipped = !COMPRESSED.contains(type.get().getSubtype())
                && AcceptEncoding.takesGzip(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        streams.prepare(stream, isZipped, request, response);
    }

    /** The formats in which there is what a method returned. */
    private List<MediaType> offered(Object entity, MediaType chosen) {
        if (entity instanceof OneFormat only) {
            return List.of(only.mediaType());
        }
        var isEntry = entity instanceof Document<?>;
        var offered = new ArrayList<>(isEntry ? List.of(JSON) : declared(chosen));
        offered.addAll(
                isEntry
                        ? entryFormats.mediaTypesOf((Document<?>) entity, resource.getResourceMethod())
                        : entryFormats.mediaTypesOf(resource.getResourceMethod()));
        return offered;
    }

    /**
     * The formats that the method of the resource declares. Where there are several the framework's choice is none: it takes a range
     * for a format, and the caller's parameters for its own.
     */
    private List<MediaType> declared(MediaType chosen) {
        var method = resource.getResourceMethod();
        var formats = method.isAnnotationPresent(Produces.class)
                ? method.getAnnotation(Produces.class)
                : method.getDeclaringClass().getAnnotation(Produces.class);
        return formats == null || formats.value().length == 1
                ? List.of(chosen)
                : Arrays.stream(formats.value())
                        .map(format -> MediaType.valueOf(format).withCharset(StandardCharsets.UTF_8.name()))
                        .toList();
    }

    private static List<String> formatsOf(List<MediaType> offered) {
        return offered.stream()
                .map(type -> type.getType() + "/" + type.getSubtype())
                .sorted()
                .toList();
    }

    private void represent(Object entity, ContainerRequestContext request, ContainerResponseContext response) {
        var offered = offered(entity, response.getMediaType());
        var type = Negotiation.negotiate(FormatParameter.acceptedBy(request), offered);
        if (type.isEmpty()) {
            refuse(Problem.notAcceptable(formatsOf(offered)), request, response);
            return;
        }
        var rendered = rendering.render(entity, type.get(), resource.getResourceMethod(), request);
        var plain = isMarked(NotCached.class) || isFromIndex(request) ? rendered.withoutTime() : rendered;
        var sent = Compression.compress(plain, request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        var tag = sent.tag();
        describe(sent, tag, response);
        if (isKept(request)) {
            var headers = response.getStringHeaders();
            cache.keep(
                    routing,
                    new CacheableResponse(
                            headers,
                            type.get().toString(),
                            sent.coding(),
                            tag,
                            sent.modified(),
                            sent.body(),
                            changesOutdating(type.get(), request)));
        }
        ReadPreconditions.evaluate(request.getHeaders(), tag, sent.modified())
                .ifPresentOrElse(
                        status -> answerWithout(status, request, response),
                        () -> answerWith(sent, type.get(), request, response));
    }

    private boolean isKept(ContainerRequestContext request) {
        return !isMarked(NotCached.class) && (changes.knowsIndex() || !isFromIndex(request));
    }

    private boolean isFromIndex(ContainerRequestContext request) {
        return isMarked(DependsOnSearchIndex.class)
                || request.getUriInfo().getQueryParameters().containsKey(WORDS);
    }

    private CacheableResponse.Changes changesOutdating(MediaType type, ContainerRequestContext request) {
        if (isFromIndex(request)) {
            return CacheableResponse.Changes.OF_ENTRIES_AND_INDEX;
        }
        var showsOthers =
                entryFormats.find(type).filter(EntryFormat::showsOthers).isPresent();
        return showsOthers ? CacheableResponse.Changes.OF_ENTRIES : CacheableResponse.Changes.OF_ITS_ENTRY;
    }

    /** A redirect holds while the base is as it is, unless it says otherwise itself. */
    private void redirect(ContainerResponseContext response) {
        var headers = response.getHeaders();
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, FRESHNESS);
            cache.keep(
                    routing,
                    CacheableResponse.redirect(response.getStatusInfo().toEnum(), response.getStringHeaders()));
        }
    }

    /** Puts what a cache has to know into the headers, which a 304 has as well (RFC 9110, section 15.4.5). */
    private void describe(Representation sent, EntityTag tag, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle(HttpHeaders.ETAG, tag);
        headers.putSingle(HttpHeaders.VARY, sent.isForReader() ? VARY_BY_READER : VARY);
        headers.putSingle(
                HttpHeaders.CACHE_CONTROL, isMarked(ImmutableContent.class) ? IMMUTABLE_FRESHNESS : FRESHNESS);
        if (!sent.languages().isEmpty()) {
            headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, sent.languages());
        }
        if (sent.modified() != null) {
            headers.putSingle(HttpHeaders.LAST_MODIFIED, Date.from(sent.modified()));
        }
    }

    private static void answerWith(
            Representation sent, MediaType type, ContainerRequestContext request, ContainerResponseContext response) {
        if (sent.coding() != null) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, sent.coding());
        }
        if (request.getMethod().equals(HttpMethod.HEAD)) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, sent.body().length);
        }
        response.setEntity(sent.body(), null, type);
    }

    private static void answerWithout(
            Status status, ContainerRequestContext request, ContainerResponseContext response) {
        if (status == Status.PRECONDITION_FAILED) {
            refuse(Problem.of(ProblemType.PRECONDITION_FAILED), request, response);
        } else {
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            response.setEntity(null);
            response.setStatus(status.getStatusCode());
        }
    }

    private static void refuse(Problem problem, ContainerRequestContext request, ContainerResponseContext response) {
        var answer = ProblemMappers.respond(problem, request);
        response.getHeaders().putAll(answer.getHeaders());
        response.setEntity(answer.getEntity(), null, ProblemMappers.PROBLEM_JSON);
        response.setStatus(problem.type().status());
    }

    /** Tells what became of an entry that was written to. */
    private static void tell(WriteResult written, ContainerResponseContext response) {
        var headers = response.getHeaders();
        var body = written.json().getBytes(StandardCharsets.UTF_8);
        headers.putSingle(HttpHeaders.CONTENT_LOCATION, written.href());
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!written.isDryRun()) {
            headers.putSingle(HttpHeaders.ETAG, EntryTag.of(written.version(), written.updatedAt(), body));
            headers.putSingle(HttpHeaders.LAST_MODIFIED, Date.from(written.updatedAt()));
        }
        if (written.isCreation()) {
            headers.putSingle(HttpHeaders.LOCATION, written.href());
            response.setStatus(Status.CREATED.getStatusCode());
        }
        response.setEntity(body, null, MediaType.APPLICATION_JSON_TYPE);
    }
}
