package no.innovasjonsbase.series;

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
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.Text;

/** A series as it is taken in. */
@Schema(name = "SeriesDraft", description = "A series as it is sent in.")
public record SeriesDraft(
        @NotNull @Text(max = 300) LocalizedText name,
        @Text(max = 10000, isProse = true) LocalizedText description,
        Series.Frequency frequency,
        @Text(max = 1000, isProse = true) LocalizedText audience,
        @Size(max = 200) List<@NotNull @Valid @ExistingEntry("organizations") Ref> organizers,
        @Size(max = 100) List<@NotNull @Valid Citation> citations)
        implements Draft<Series> {

    @Override
    public void applyTo(Series series) {
        series.name = name;
        series.description = description;
        series.frequency = frequency;
        series.audience = audience;
        Draft.replace(series.organizers, series.referred(Organization.class, organizers));
    }
}
