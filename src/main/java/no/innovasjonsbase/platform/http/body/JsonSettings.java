package no.innovasjonsbase.platform.http.body;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import io.quarkus.jackson.ObjectMapperCustomizer;

/** How JSON is written and read here: nothing unknown is passed over, nothing doubtful is guessed. */
@Singleton
public class JsonSettings implements ObjectMapperCustomizer {
    /** No entry is nested deeper than ten levels. */
    static final int MAX_DEPTH = 32;

    private static final int MAX_NAME_CHARACTERS = 200;
    private static final int MAX_NUMBER_CHARACTERS = 100;

    /** Writes three digits of the second, also where they are 000. */
    private static final class TimeToTheMillisecond extends ToStringSerializerBase {
        private static final long serialVersionUID = 1;
        private static final DateTimeFormatter FORM =
                new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

        TimeToTheMillisecond() {
            super(Instant.class);
        }

        @Override
        public String valueToString(Object instant) {
            return FORM.format((Instant) instant);
        }
    }

    @Override
    public void customize(ObjectMapper json) {
        json.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNameLength(MAX_NAME_CHARACTERS)
                        .maxNumberLength(MAX_NUMBER_CHARACTERS)
                        .build());
        json.registerModule(new SimpleModule("times").addSerializer(new TimeToTheMillisecond()));
        json.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }
}
