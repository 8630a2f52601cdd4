package no.innovasjonsbase.platform.value;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps scheduled times as text, so that no database or driver moves them to another zone. */
@Converter(autoApply = true)
public class ScheduledTimeColumn implements AttributeConverter<ScheduledTime, String> {
    @Override
    public String convertToDatabaseColumn(ScheduledTime time) {
        return time == null ? null : time.toString();
    }

    @Override
    public ScheduledTime convertToEntityAttribute(String column) {
        return column == null ? null : ScheduledTime.of(column);
    }
}
