package no.innovasjonsbase.source;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.organization.Organization;
import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Draft;
import no.innovasjonsbase.platform.entry.ExistingEntry;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LanguageMap;
import no.innovasjonsbase.platform.language.LanguageTag;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.HttpUrl;
import no.innovasjonsbase.platform.value.KeepsDay;
import no.innovasjonsbase.platform.value.Licence;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.Period;
import no.innovasjonsbase.platform.value.Text;

/** A source as it is taken in. */
@Schema(name = "SourceDraft", description = "A source as it is sent in.")
public record SourceDraft(
        @NotNull @Text(max = 500) LocalizedText title,
        @NotNull Source.Kind kind,
        @HttpUrl String url,
        @Text(max = 300) String publisher,
        @Valid @ExistingEntry("organizations") Ref publishedBy,
        @Size(max = 50) List<@NotNull @Text(max = 300) String> authors,
        @KeepsDay PartialDate published,
        PartialDate accessed,
        @LanguageTag String language,
        @Licence String licence,
        @Valid SourceIdentifiers identifiers,
        @Size(max = 100) List<@NotNull @Valid Citation> citations)
        implements Draft<Source> {

    @Override
    public void applyTo(Source source) {
        source.title = title;
        source.kind = kind;
        source.url = url;
        source.publisher = publisher;
        source.publishedBy = source.referred(Organization.class, publishedBy);
        source.authors = Draft.orEmpty(authors);
        source.published = Period.closed(published, null);
        source.accessed = accessed;
        source.language = language == null ? null : LanguageMap.canonical(language);
        source.licence = licence;
        source.identifiers = identifiers;
    }
}
