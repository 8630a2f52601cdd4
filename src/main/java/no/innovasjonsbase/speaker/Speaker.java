package no.innovasjonsbase.speaker;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.OrderColumn;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryType;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.JsonColumn;
import no.innovasjonsbase.platform.value.Link;
import no.innovasjonsbase.platform.view.View;

/** A person who speaks at conferences. */
@Entity
@EntryType(name = "speaker", collection = "speakers", draft = SpeakerDraft.class, view = SpeakerView.class)
public class Speaker extends Entry {
    public String name;

    public String givenName;

    public String familyName;

    public String honorific;

    /** The name that the person writes under. */
    public String authorName;

    public LocalizedText biography;

    @Convert(converter = SpeakerImage.Column.class)
    public SpeakerImage image;

    @ElementCollection
    @OrderColumn(name = "ordinal")
    public List<Affiliation> affiliations = new ArrayList<>();

    @Embedded
    public SpeakerIdentifiers identifiers;

    @Convert(converter = JsonColumn.OfLinks.class)
    public List<Link> links = List.of();

    @Override
    public String heading() {
        return name;
    }

    @Override
    public View view() {
        return SpeakerView.of(this);
    }
}
