package no.innovasjonsbase.platform.http.response;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import io.netty.handler.codec.DateFormatter;

import no.innovasjonsbase.platform.http.request.ParameterCheck;
import no.innovasjonsbase.platform.http.streaming.Stream;
import no.innovasjonsbase.platform.http.streaming.Streams;
import no.innovasjonsbase.platform.problem.CalledPath;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemMappers;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.problem.ReaderLanguage;
import no.innovasjonsbase.platform.view.Document;
import no.innovasjonsbase.platform.view.EntryTag;
import no.innovasjonsbase.platform.view.Page;
import no.innovasjonsbase.platform.view.Timed;
import no.innovasjonsbase.platform.view.ViewChoice;

/**
 * Makes the answer to every GET: its bytes, its validators, its freshness, and 304 or 412 where a precondition says so;
 * and to every write the answer that tells the new state.
 *
 * <p>The strong validator (RFC 9110, section 8.8) is a digest of the very bytes sent, so that two representations that
 * differ (in language, fields, embedded entries, compression, release of this server) never share a tag. In front of it
 * stands the entry's state, for those who write: see {@link EntryTag}.
 */
@Provider
public class ResponseFilter implements ContainerResponseFilter {
    private static final String FRESHNESS = "public, max-age=0, must-revalidate";
    private static final String IMMUTABLE_FRESHNESS = "public, max-age=31536000, immutable";
    private static final String VARY = "Accept, Accept-Encoding";
    private static final String VARY_BY_READER = VARY + ", Accept-Language";
    /** Below this gzip saves less than a packet. */
    private static final int SMALLEST_COMPRESSED_BYTES = 1400;

    private static final int DIGEST_BYTES = 12;

    @Context
    ResourceInfo resource;

    @Inject
    Renderer renderer;

    @Inject
    LastChange lastChange;

    @Inject
    ViewChoice choice;

    @Inject
    Streams streams;

    @Inject
    Csv csv;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Stream stream) {
            if (!Acceptance.of(request).takes(response.getMediaType())) {
                stream.end().run();
                refuse(ProblemType.NOT_ACCEPTABLE, request, response);
                return;
            }
            response.getHeaders().putSingle(HttpHeaders.VARY, VARY);
            streams.prepare(stream, takesGzip(request), request, response);
            return;
        }
        if (response.getEntity() instanceof WriteResult<?> saved) {
            tell(saved, response);
            return;
        }
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            response.getHeaders().putSingle(HttpHeaders.LINK, linkToNext("after", page.next(), request));
        }
        if (response.getEntity() instanceof Rendered rendered && rendered.next() != null) {
            var link = linkToNext(rendered.next().parameter(), rendered.next().value(), request);
            response.getHeaders().putSingle(HttpHeaders.LINK, link);
        }
        if (isConfidential()) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
            return;
        }
        var isRead = request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.HEAD);
        if (!isRead || response.getStatus() != Response.Status.OK.getStatusCode() || !response.hasEntity()) {
            return;
        }
        var entity = response.getEntity();
        if (entity instanceof OneFormat only) {
            response.setEntity(entity, null, only.mediaType());
        }
        if (!Acceptance.of(request).takes(response.getMediaType())) {
            refuse(ProblemType.NOT_ACCEPTABLE, request, response);
            return;
        }
        var headers = response.getHeaders();
        var body = bytesOf(entity, response);
        if (body.length >= SMALLEST_COMPRESSED_BYTES && takesGzip(request)) {
            body = gzip(body);
            headers.putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        var tag = entity instanceof Document<?> document
                ? EntryTag.of(document.version(), document.updatedAt(), digest(body))
                : new EntityTag(digest(body));
        headers.putSingle(HttpHeaders.ETAG, tag);
        headers.putSingle(HttpHeaders.VARY, VARY);
        if (entity instanceof String || entity instanceof ForReader) {
            var language = ReaderLanguage.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
            headers.putSingle(HttpHeaders.VARY, VARY_BY_READER);
            headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        }
        headers.putSingle(HttpHeaders.CACHE_CONTROL, isImmutable() ? IMMUTABLE_FRESHNESS : FRESHNESS);
        var modified = modified(entity).map(Date::from);
        modified.ifPresent(time -> headers.putSingle(HttpHeaders.LAST_MODIFIED, time));
        if (request.getMethod().equals(HttpMethod.HEAD)) {
            headers.putSingle(HttpHeaders.CONTENT_LENGTH, body.length);
        }
        var type = response.getMediaType();
        response.setEntity(body, null, Csv.isOne(type) ? Csv.SENT_AS : withoutPreference(type));
        settlePreconditions(request.getHeaders());
        var refusal = modified.map(time -> request.getRequest().evaluatePreconditions(time, tag))
                .orElseGet(() -> request.getRequest().evaluatePreconditions(tag));
        if (refusal != null) {
            refuse(refusal.build().getStatus(), request, response);
        }
    }

    /** Whether only some callers may see it: no cache may keep it. */
    private boolean isConfidential() {
        return resource.getResourceMethod() != null
                && resource.getResourceMethod().isAnnotationPresent(RolesAllowed.class);
    }

    /** Whether what it answers with is never another. */
    private boolean isImmutable() {
        return resource.getResourceMethod() != null
                && resource.getResourceMethod().isAnnotationPresent(ImmutableContent.class);
    }

    /** Tells what became of an entry that was written to. */
    private static void tell(WriteResult<?> saved, ContainerResponseContext response) {
        var headers = response.getHeaders();
        var body = saved.json().getBytes(StandardCharsets.UTF_8);
        headers.putSingle(HttpHeaders.CONTENT_LOCATION, saved.href());
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        if (saved.outcome().isReal()) {
            headers.putSingle(HttpHeaders.ETAG, EntryTag.of(saved.version(), saved.updatedAt(), digest(body)));
            headers.putSingle(HttpHeaders.LAST_MODIFIED, Date.from(saved.updatedAt()));
        }
        if (saved.outcome().isCreation()) {
            headers.putSingle(HttpHeaders.LOCATION, saved.href());
            response.setStatus(Response.Status.CREATED.getStatusCode());
        }
        response.setEntity(body, null, MediaType.APPLICATION_JSON_TYPE);
    }

    private static void refuse(int status, ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().remove(HttpHeaders.CONTENT_ENCODING);
        response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
        if (status == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
            refuse(ProblemType.PRECONDITION_FAILED, request, response);
        } else {
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            response.setEntity(null);
            response.setStatus(status);
        }
    }

    private static void refuse(ProblemType type, ContainerRequestContext request, ContainerResponseContext response) {
        var problem = ProblemMappers.respond(Problem.of(type), request);
        response.getHeaders().putAll(problem.getHeaders());
        response.setEntity(problem.getEntity(), null, ProblemMappers.PROBLEM_JSON);
        response.setStatus(type.status());
    }

    /**
     * Leaves those preconditions that count (RFC 9110, section 13.1), in the way the framework compares them rightly: a
     * time is ignored beside a tag or where it can't be read, and {@code If-None-Match} compares weakly.
     */
    private static void settlePreconditions(MultivaluedMap<String, String> headers) {
        ignoreTime(headers, HttpHeaders.IF_MODIFIED_SINCE, HttpHeaders.IF_NONE_MATCH);
        ignoreTime(headers, HttpHeaders.IF_UNMODIFIED_SINCE, HttpHeaders.IF_MATCH);
        headers.computeIfPresent(HttpHeaders.IF_NONE_MATCH, (name, tags) -> tags.stream()
                .map(list -> list.replace("W/\"", "\""))
                .toList());
    }

    private static void ignoreTime(MultivaluedMap<String, String> headers, String time, String tag) {
        var value = headers.getFirst(time);
        if (value != null && (headers.containsKey(tag) || !isHttpDate(value))) {
            headers.remove(time);
        }
    }

    private static boolean isHttpDate(String value) {
        try {
            return DateFormatter.parseHttpDate(value) != null;
        } catch (IllegalArgumentException tooLong) {
            return false;
        }
    }

    private byte[] bytesOf(Object entity, ContainerResponseContext response) {
        if (entity instanceof Rendered rendered) {
            return rendered.body();
        }
        if (entity instanceof String page) {
            return page.getBytes(StandardCharsets.UTF_8);
        }
        var rendering = renderer.render(entity);
        if (!rendering.languages().isEmpty()) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, String.join(", ", rendering.languages()));
        }
        return Csv.isOne(response.getMediaType()) ? csv.of(rendering.bytes(), viewSent()) : rendering.bytes();
    }

    /** The record that the entries of a list are shown as. */
    private Class<?> viewSent() {
        return ParameterCheck.Grammar.of(resource.getResourceMethod()).view();
    }

    private Optional<Instant> modified(Object entity) {
        if (entity instanceof Timed timed) {
            return Optional.ofNullable(timed.modified());
        }
        if (entity instanceof Document<?> document) {
            // What is embedded may be newer than the entry it is embedded in.
            return Optional.ofNullable(choice.expand().isEmpty() ? document.updatedAt() : document.baseChangedAt());
        }
        return lastChange.time();
    }

    /** The format without how much the server prefers it to others, which is its own affair. */
    private static MediaType withoutPreference(MediaType type) {
        var parameters = new HashMap<>(type.getParameters());
        parameters.remove("qs");
        return new MediaType(type.getType(), type.getSubtype(), parameters);
    }

    private static String linkToNext(String parameter, String value, ContainerRequestContext request) {
        var next = request.getUriInfo()
                .getRequestUriBuilder()
                .replaceQueryParam(parameter, value)
                .build();
        return "<" + CalledPath.of(request) + "?" + next.getRawQuery() + ">; rel=\"next\"";
    }

    private static boolean takesGzip(ContainerRequestContext request) {
        var accepted = request.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null
                && Arrays.stream(accepted.split(","))
                        .map(coding -> coding.replace(" ", "").toLowerCase(java.util.Locale.ROOT))
                        .filter(coding -> coding.matches("(x-)?gzip(;.*)?"))
                        .anyMatch(coding -> !coding.matches(".*;q=0(\\.0*)?$"));
    }

    private static byte[] gzip(byte[] body) {
        var compressed = new ByteArrayOutputStream(body.length / 3);
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    private static String digest(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
