package no.innovasjonsbase.platform.entry.draft;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.Size;

import no.innovasjonsbase.platform.view.JsonName;

/** What a record is made of: its components in their order, as JSON names them. */
record RecordShape(
        Constructor<?> constructor, List<String> names, List<AnnotatedType> types, List<Optional<Size>> sizes) {

    /** Looked up once for each class: reflection copies what it shows. */
    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return shapeOf(type);
        }
    };

    /** The shape of a record. */
    static RecordShape of(Class<?> record) {
        return SHAPES.get(record);
    }

    private static RecordShape shapeOf(Class<?> record) {
        var components = List.of(record.getRecordComponents());
        try {
            var constructor = record.getDeclaredConstructor(
                    components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return new RecordShape(
                    constructor,
                    components.stream().map(JsonName::of).toList(),
                    components.stream().map(RecordComponent::getAnnotatedType).toList(),
                    components.stream().map(RecordShape::sizeOf).toList());
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<Size> sizeOf(RecordComponent component) {
        return Optional.ofNullable(component.getAccessor().getAnnotation(Size.class));
    }
}
