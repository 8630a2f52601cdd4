package no.innovasjonsbase.platform.entry;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps the source of a citation as its id: sources are entries themselves and lie below this package. */
@Converter(autoApply = true)
public class SourceRefColumn implements AttributeConverter<Ref, String> {
    static final String SOURCES = "sources";

    public static Ref refTo(String id) {
        return new Ref(id, Entry.ROOT + SOURCES + "/" + id);
    }

    @Override
    public String convertToDatabaseColumn(Ref source) {
        return source == null ? null : source.id();
    }

    @Override
    public Ref convertToEntityAttribute(String id) {
        return id == null ? null : refTo(id);
    }
}
