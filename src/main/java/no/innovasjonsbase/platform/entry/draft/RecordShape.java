package no.innovasjonsbase.platform.entry.draft;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import no.innovasjonsbase.platform.view.JsonName;

/**
 * The components of a record in their order, as JSON names them.
 *
 * @param isNullWhereEmpty whether it is stored in columns of its entry that may all be empty: then it is read as null
 */
record RecordShape(
        Constructor<?> constructor,
        List<String> names,
        List<AnnotatedType> types,
        List<Optional<Size>> sizes,
        boolean isNullWhereEmpty) {

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
                    components.stream().map(RecordShape::sizeOf).toList(),
                    record.isAnnotationPresent(Embeddable.class)
                            && components.stream().noneMatch(RecordShape::isRequired));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isRequired(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(NotNull.class);
    }

    private static Optional<Size> sizeOf(RecordComponent component) {
        return Optional.ofNullable(component.getAccessor().getAnnotation(Size.class));
    }
}
