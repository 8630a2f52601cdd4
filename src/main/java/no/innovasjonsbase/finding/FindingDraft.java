package no.innovasjonsbase.finding;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.cases.Case;
import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Draft;
import no.innovasjonsbase.platform.entry.ExistingEntry;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.entry.Sourced;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.Period;
import no.innovasjonsbase.platform.value.Register;
import no.innovasjonsbase.platform.value.RegisterId;
import no.innovasjonsbase.platform.value.Text;
import no.innovasjonsbase.principle.Principle;
import no.innovasjonsbase.topic.Topic;

/** A finding as it is taken in. */
@Schema(name = "FindingDraft", description = "A finding as it is sent in. It cites at least one source.")
public record FindingDraft(
        @NotNull @Text(max = 2000, isProse = true) LocalizedText statement,
        @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid @ExistingEntry("principles") Ref> principles,
        @NotNull Finding.Stance stance,
        @NotNull Finding.Method method,
        @Min(1) @Max(5) Integer level,
        @Text(max = 300) LocalizedText place,
        @RegisterId(Register.COUNTRY) String country,
        PartialDate year,
        @Text(max = 1000, isProse = true) LocalizedText population,
        @Size(max = 200) List<@NotNull @Valid @ExistingEntry("cases") Ref> cases,
        @Size(max = 50) List<@NotNull @Valid Figure> figures,
        @Size(max = 200) List<@NotNull @Valid @ExistingEntry("topics") Ref> topics,
        @NotNull @Sourced @Size(min = 1, max = 100) List<@NotNull @Valid Citation> citations)
        implements Draft<Finding> {

    @Override
    public void applyTo(Finding finding) {
        finding.statement = statement;
        Draft.replace(finding.principles, finding.referred(Principle.class, principles));
        finding.stance = stance;
        finding.method = method;
        finding.level = level;
        finding.place = place;
        finding.country = country;
        finding.year = Period.closed(year, null);

        finding.population = population;
        Draft.replace(finding.cases, finding.referred(Case.class, cases));
        finding.figures = Draft.orEmpty(figures);
        Draft.replace(finding.topics, finding.referred(Topic.class, topics));
    }
}
