package no.innovasjonsbase.platform.value;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a number that may be unknown so that unknown ones sort last: keyset pages need columns without nulls. */
@Converter
public class UnknownLast implements AttributeConverter<Integer, Integer> {
    @Override
    public Integer convertToDatabaseColumn(Integer number) {
        return number == null ? Integer.MAX_VALUE : number;
    }

    @Override
    public Integer convertToEntityAttribute(Integer column) {
        return column == null || column == Integer.MAX_VALUE ? null : column;
    }
}
