package no.innovasjonsbase.source;

import jakarta.persistence.Embeddable;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.value.Register;
import no.innovasjonsbase.platform.value.RegisterId;

/** Identifiers of a source in external registers. */
@Embeddable
@Schema(description = "What the source is called in registers.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceIdentifiers(
        @RegisterId(Register.DOI)
                @Schema(
                        description = "Digital object identifier, without an address and in small letters.",
                        pattern = Register.DOI_PATTERN,
                        examples = "10.1787/276aaca8-en")
                String doi,
        @RegisterId(Register.ISBN)
                @Schema(
                        description =
                                "International standard book number: its thirteen digits. One of ten is taken and kept so.",
                        pattern = Register.ISBN_PATTERN,
                        examples = "9788272835124")
                String isbn,
        @RegisterId(Register.ISSN)
                @Schema(
                        description = "International standard serial number of what it appeared in.",
                        pattern = Register.ISSN_PATTERN,
                        examples = "0029-1285")
                String issn,
        @RegisterId(Register.URN)
                @Schema(
                        description = "Uniform resource name (RFC 8141).",
                        pattern = Register.URN_PATTERN,
                        examples = "urn:nbn:no-nb_digibok_2010110208052")
                String urn,
        @RegisterId(Register.KUDOS)
                @Schema(
                        description = "The number of the document in Kudos, the base of public documents.",
                        pattern = Register.KUDOS_PATTERN,
                        examples = "44562")
                String kudos,
        @RegisterId(Register.STORTINGET)
                @Schema(
                        description = "The id of the case or the publication in the open data of Stortinget.",
                        pattern = Register.STORTINGET_PATTERN,
                        examples = "79384")
                String stortinget) {}
