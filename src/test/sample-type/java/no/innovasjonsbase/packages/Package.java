package no.innovasjonsbase.packages;

import java.math.BigDecimal;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryType;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.UnknownLast;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.topic.Topic;

/** A package: measures that are carried out together. Its type has a name that Java allows no Java package to have. */
@Entity
@Table(name = "measure_package")
@EntryType(
        name = "package",
        collection = "packages",
        draft = PackageDraft.class,
        view = PackageView.class,
        title = "title")
public class Package extends Entry {
    public LocalizedText title;

    public String place;

    @Enumerated(EnumType.STRING)
    public Stage stage;

    /** Null where unknown. */
    @Convert(converter = UnknownLast.class)
    public Integer households;

    /** In million kroner; null where unknown. */
    public BigDecimal cost;

    @ManyToOne(fetch = FetchType.LAZY)
    public Topic topic;

    /** How far it came. */
    @Schema(name = "PackageStage", description = "How far it came.")
    public enum Stage {
        @JsonProperty("pilot")
        PILOT,
        @JsonProperty("scaled")
        SCALED
    }

    @Override
    public String heading() {
        return title.inBokmal();
    }

    @Override
    public View view() {
        return PackageView.of(this);
    }
}
