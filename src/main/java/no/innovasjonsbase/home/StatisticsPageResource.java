package no.innovasjonsbase.home;

import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

import no.innovasjonsbase.platform.http.request.ResponseLanguageRequest;
import no.innovasjonsbase.platform.http.response.NotCached;
import no.innovasjonsbase.statistics.LatestStatistics;
import no.innovasjonsbase.statistics.Statistics;

/** The statistics as an HTML page with charts. */
@Path("/statistics")
public class StatisticsPageResource {
    @Inject
    LatestStatistics latest;

    @Inject
    CollectionLabels labels;

    /** The page's template. */
    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance statistics(
                Statistics statistics, List<Row> types, PageMessages messages, String language);
    }

    /** A type of entry, as people call it. */
    record Row(String title, Statistics.OfType counts) {}

    @GET
    @PermitAll
    @NotCached
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String page(@BeanParam ResponseLanguageRequest reader) {
        var language = reader.language();
        var statistics = latest.get();
        return Templates.statistics(
                        statistics, rows(statistics, language), PageMessages.in(language), language.toLanguageTag())
                .render();
    }

    private List<Row> rows(Statistics statistics, Locale language) {
        return statistics.types().stream()
                .map(type -> new Row(labels.of(type.type(), language), type))
                .toList();
    }
}
