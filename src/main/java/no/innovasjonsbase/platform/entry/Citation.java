package no.innovasjonsbase.platform.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.Text;

/**
 * Where an entry, or the part of it that the locator names, comes from.
 *
 * <p>The three relations are those of SKOS-AP-NO's relationship-with-source-type.
 */
@Embeddable
@Schema(
        description = "Where the entry, or the part of it that the locator names, comes from.",
        requiredProperties = "relation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Citation(
        @Column(name = "cited_id")
                @Valid
                @ExistingEntry("sources")
                @Schema(description = "The source; left out only where the words are the base's own.")
                Ref source,
        @Text(max = 200)
                @Schema(
                        description = "Where in the source, or which part of the entry.",
                        maxLength = 200,
                        examples = "avsnitt 2")
                String locator,
        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "How the entry relates to the source (SKOS-AP-NO).")
                Relation relation,
        @Text(max = 1000, isProse = true) @Schema(description = "More about it.") LocalizedText note) {

    public Citation {
        source = source == null ? null : SourceRefColumn.refTo(source.id());
    }

    /** How an entry relates to what it cites. */
    @Schema(name = "CitationRelation", description = "How an entry relates to its source (SKOS-AP-NO).")
    public enum Relation {
        /** The source says it. */
        @JsonProperty("direct")
        DIRECT,
        /** It follows from what the source says. */
        @JsonProperty("derived")
        DERIVED,
        /** It is in the base's own words, as translations are. */
        @JsonProperty("self-composed")
        SELF_COMPOSED;

        /** Whether there is a source to be named. */
        public boolean needsSource() {
            return this != SELF_COMPOSED;
        }
    }

    @AssertTrue(message = "cited")
    @JsonIgnore
    @Schema(hidden = true)
    public boolean isSourced() {
        return source != null || relation != null && !relation.needsSource();
    }
}
