package no.innovasjonsbase.platform.value;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps partial dates as they were written. */
@Converter(autoApply = true)
public class PartialDateColumn implements AttributeConverter<PartialDate, String> {
    @Override
    public String convertToDatabaseColumn(PartialDate date) {
        return date == null ? null : date.toString();
    }

    @Override
    public PartialDate convertToEntityAttribute(String column) {
        return column == null ? null : PartialDate.of(column);
    }
}
