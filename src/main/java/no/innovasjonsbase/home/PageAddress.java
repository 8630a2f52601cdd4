package no.innovasjonsbase.home;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.core.UriInfo;

import no.innovasjonsbase.platform.http.server.PublicAddress;
import no.innovasjonsbase.platform.problem.ReaderLanguage;
import no.innovasjonsbase.platform.routes.Format;

/** The addresses of the page that is shown, absolute, as its head names them. */
@Named("address")
@RequestScoped
public class PageAddress {
    private static final String LANGUAGE = "lang";

    /** What says how a page is shown, and not which. */
    private static final Set<String> OF_SHOWING = Set.of(LANGUAGE, Format.PARAMETER);

    @Inject
    UriInfo uri;

    @Inject
    PublicAddress address;

    /** What all addresses begin with, without a slash at its end. */
    public String root() {
        return address.of(uri);
    }

    /** The one that the page is known by: with the language where one was asked for. */
    public String canonical() {
        var asked = uri.getQueryParameters().getFirst(LANGUAGE);
        return asked == null ? negotiated() : in(ReaderLanguage.of(asked).toLanguageTag());
    }

    /** The same as the value of a parameter. */
    public String canonicalAsValue() {
        return URLEncoder.encode(canonical(), StandardCharsets.UTF_8);
    }

    /** That of the page in the language of whoever opens it. */
    public String negotiated() {
        return with(Stream.empty());
    }

    /** That of the page in a language. */
    public String in(String language) {
        return with(Stream.of(LANGUAGE + "=" + language));
    }

    /** Whether it is a later part of a list: a place in that may hold in one language alone. */
    public boolean isContinued() {
        return uri.getQueryParameters().containsKey("after");
    }

    private String with(Stream<String> more) {
        var query = uri.getRequestUri().getRawQuery();
        var kept = Stream.of(query == null ? new String[0] : query.split("[&;]"))
                .filter(parameter -> !parameter.isEmpty() && !OF_SHOWING.contains(parameter.replaceFirst("=.*", "")));
        var all = Stream.concat(kept, more).collect(Collectors.joining("&"));
        return root() + uri.getRequestUri().getRawPath() + (all.isEmpty() ? "" : "?" + all);
    }
}
