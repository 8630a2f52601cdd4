package no.innovasjonsbase.platform.entry;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.JsonColumn;
import no.innovasjonsbase.platform.value.Text;

/**
 * Where an entry, or a part of it, comes from.
 *
 * <p>The first three relations are those of SKOS-AP-NO's relationship-with-source-type.
 */
@Embeddable
@Schema(
        description = "Where the entry, or the part of it that `about` names, comes from.",
        requiredProperties = "relation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Citation(
        @Column(name = "cited_id")
                @Valid
                @ExistingEntry("sources")
                @Schema(
                        description =
                                "The source; left out only where the words are the base's own, or where there is no "
                                        + "document to name.")
                Ref source,
        @Text(max = 200) @Schema(description = "Where in the source.", maxLength = 200, examples = "avsnitt 2")
                String locator,
        @Convert(converter = JsonColumn.OfStrings.class)
                @Size(max = MAX_POINTERS)
                @Schema(
                        description =
                                "The parts of the entry that this is about: JSON Pointers (RFC 6901) into it, which an "
                                        + "empty one leads to as a whole. Absent where it is about the whole entry; the base's own "
                                        + "words have to say.",
                        examples = "[\"/statement/nn\", \"/statement/en\"]")
                List<@NotNull @Size(max = 500) @Pattern(regexp = POINTER, message = "json-pointer") String> about,
        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "How the entry relates to the source (SKOS-AP-NO).")
                Relation relation,
        @Text(max = 1000, isProse = true) @Schema(description = "More about it.") LocalizedText note) {

    /** The pointer to the whole entry. */
    public static final String WHOLE_ENTRY = "";

    /** How many parts a citation may be about. */
    static final int MAX_POINTERS = 100;

    /** A JSON Pointer, matched without recursion. */
    static final String POINTER = "^(?![\\s\\S]*~(?![01]))(/[\\s\\S]*)?$";

    /** Nothing said is one way of saying that it is about the whole entry, and no list is made of nothing. */
    public Citation {
        source = source == null ? null : SourceRefColumn.refTo(source.id());
        about = about == null || about.isEmpty()
                ? null
                : about.stream().distinct().toList();
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
        SELF_COMPOSED,
        /** It is known, and no document is known that says it. */
        @JsonProperty("unsourced")
        UNSOURCED;

        /** Whether there is a source to be named. */
        public boolean needsSource() {
            return this == DIRECT || this == DERIVED;
        }

        /** Whether a source may be named. */
        public boolean allowsSource() {
            return this != UNSOURCED;
        }

        /** Whether it has to be said which parts of the entry are meant. */
        public boolean needsAbout() {
            return this == SELF_COMPOSED;
        }
    }

    @AssertTrue(message = "cited")
    @JsonIgnore
    @Schema(hidden = true)
    public boolean isSourced() {
        return source != null || relation != null && !relation.needsSource();
    }

    @AssertTrue(message = "cited-unsourced")
    @JsonIgnore
    @Schema(hidden = true)
    public boolean isWithoutSourceWhereThereIsNone() {
        return source == null || relation == null || relation.allowsSource();
    }

    @AssertTrue(message = "cited-about")
    @JsonIgnore
    @Schema(hidden = true)
    public boolean isAboutSomething() {
        return about != null || relation == null || !relation.needsAbout();
    }
}
