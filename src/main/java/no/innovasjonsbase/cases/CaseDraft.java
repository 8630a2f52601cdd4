package no.innovasjonsbase.cases;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.initiative.Initiative;
import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Draft;
import no.innovasjonsbase.platform.entry.ExistingEntry;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.Link;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.Period;
import no.innovasjonsbase.platform.value.Register;
import no.innovasjonsbase.platform.value.RegisterId;
import no.innovasjonsbase.platform.value.Text;
import no.innovasjonsbase.principle.Principle;
import no.innovasjonsbase.topic.Topic;

/** A case as it is taken in. */
@Schema(name = "CaseDraft", description = "A case as it is sent in.")
public record CaseDraft(
        @NotNull @Text(max = 300) LocalizedText name,
        @Text(max = 10000, isProse = true) LocalizedText description,
        @NotNull Case.Kind kind,
        @Size(max = 200) List<@NotNull @Valid ParticipantView> organizations,
        @Text(max = 300) LocalizedText place,
        @RegisterId(Register.COUNTRY) String country,
        PartialDate from,
        PartialDate to,
        Case.Status status,
        @NotNull Case.Outcome outcome,
        @Text(max = 10000, isProse = true) LocalizedText lessons,
        @Valid Cost cost,
        @Size(max = 50) List<@NotNull @Text(max = 300) LocalizedText> methods,
        @Size(max = 200) List<@NotNull @Valid @ExistingEntry("topics") Ref> topics,
        @Valid @ExistingEntry("initiatives") Ref initiative,
        @Size(max = 200) List<@NotNull @Valid @ExistingEntry("principles") Ref> principles,
        @Size(max = 50) List<@NotNull @Valid Link> links,
        @Size(max = 100) List<@NotNull @Valid Citation> citations)
        implements Draft<Case> {

    @AssertTrue(message = "in-order")
    @JsonIgnore
    public boolean isInOrder() {
        return Period.inOrder(from, to);
    }

    @Override
    public void applyTo(Case tried) {
        tried.name = name;
        tried.description = description;
        tried.kind = kind;
        Draft.replace(tried.organizations, ParticipantView.toParticipants(tried, organizations));
        tried.place = place;
        tried.country = country;
        tried.period = Period.openEnded(from, to);

        tried.status = status;
        tried.outcome = outcome;
        tried.lessons = lessons;
        tried.cost = cost;
        tried.methods = Draft.orEmpty(methods);
        Draft.replace(tried.topics, tried.referred(Topic.class, topics));
        tried.initiative = tried.referred(Initiative.class, initiative);
        Draft.replace(tried.principles, tried.referred(Principle.class, principles));
        tried.links = Draft.orEmpty(links);
    }
}
