package no.innovasjonsbase.packages;

import java.math.BigDecimal;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Draft;
import no.innovasjonsbase.platform.entry.ExistingEntry;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.Text;
import no.innovasjonsbase.topic.Topic;

/** A package as it is taken in. */
@Schema(name = "PackageDraft", description = "A package as it is sent in.")
public record PackageDraft(
        @NotNull @Text(max = 300) LocalizedText title,
        @Text(max = 100) String place,
        @NotNull Package.Stage stage,
        @Min(1) @Max(10_000) Integer households,
        @PositiveOrZero @Digits(integer = 9, fraction = 3) BigDecimal cost,
        @Valid @ExistingEntry("topics") Ref topic,
        @Size(max = 100) List<@NotNull @Valid Citation> citations)
        implements Draft<Package> {

    @Override
    public void applyTo(Package measures) {
        measures.title = title;
        measures.place = place;
        measures.stage = stage;
        measures.households = households;
        measures.cost = cost;
        measures.topic = measures.referred(Topic.class, topic);
    }
}
