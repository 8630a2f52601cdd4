package no.innovasjonsbase.initiative;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.organization.Organization;
import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Draft;
import no.innovasjonsbase.platform.entry.ExistingEntry;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.Confirmation;
import no.innovasjonsbase.platform.value.Current;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.Period;
import no.innovasjonsbase.platform.value.Text;
import no.innovasjonsbase.principle.Principle;
import no.innovasjonsbase.source.Source;
import no.innovasjonsbase.topic.Topic;

/** An initiative as it is taken in. */
@Schema(name = "InitiativeDraft", description = "An initiative as it is sent in.")
public record InitiativeDraft(
        @NotNull @Text(max = 300) LocalizedText name,
        @Text(max = 10000, isProse = true) LocalizedText description,
        @NotNull Initiative.Kind kind,
        Initiative.Status status,
        PartialDate from,
        PartialDate to,
        PartialDate confirmed,
        @Schema(readOnly = true) Current current,
        @Size(max = 200) List<@NotNull @Valid @ExistingEntry("organizations") Ref> owners,
        @Valid @ExistingEntry("initiatives") Ref partOf,
        @Size(max = 200) List<@NotNull @Valid @ExistingEntry("sources") Ref> outputs,
        @Size(max = 200) List<@NotNull @Valid @ExistingEntry("principles") Ref> principles,
        @Size(max = 200) List<@NotNull @Valid @ExistingEntry("topics") Ref> topics,
        @Size(max = 100) List<@NotNull @Valid Citation> citations)
        implements Draft<Initiative> {

    @AssertTrue(message = "in-order")
    @JsonIgnore
    public boolean isInOrder() {
        return Period.inOrder(from, to);
    }

    @AssertTrue(message = "confirmed-within")
    @JsonIgnore
    public boolean isConfirmedWithin() {
        return Period.mayReach(from, to, confirmed);
    }

    @Override
    public void applyTo(Initiative initiative) {
        initiative.name = name;
        initiative.description = description;
        initiative.kind = kind;
        initiative.status = status;
        initiative.period = Period.openEnded(from, to);
        initiative.confirmation = Confirmation.of(confirmed);

        Draft.replace(initiative.owners, initiative.referred(Organization.class, owners));
        initiative.partOf = initiative.referred(Initiative.class, partOf);
        Draft.replace(initiative.outputs, initiative.referred(Source.class, outputs));
        Draft.replace(initiative.principles, initiative.referred(Principle.class, principles));
        Draft.replace(initiative.topics, initiative.referred(Topic.class, topics));
    }
}
