package no.innovasjonsbase.platform.entry;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

import no.innovasjonsbase.platform.http.Reference;

/** Checks {@link Refers} against the database. */
abstract class RefersValidator<T> implements ConstraintValidator<Refers, T> {
    @Inject
    EntryTypes types;

    private List<String> collections;

    @Override
    public void initialize(Refers refers) {
        collections = List.of(refers.value());
    }

    /** The entity classes that the reference may lead to; not known yet when validators are initialized. */
    List<Class<? extends Entry>> allowed() {
        return collections.stream().<Class<? extends Entry>>map(types::require).toList();
    }

    boolean exists(Class<? extends Entry> type, String id, ConstraintValidatorContext context) {
        return isAwaited(type, id, context) || Entry.find(type, id).isPresent();
    }

    /** Whether the address that came with a reference, if one did, is that of the entry it names. */
    static boolean leadsThere(Reference ref, Class<? extends Entry> type, ConstraintValidatorContext context) {
        if (ref.href() == null || ref.href().equals(Entry.hrefOf(type, ref.id()))) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate("refers-elsewhere").addConstraintViolation();
        return false;
    }

    private static boolean isAwaited(Class<? extends Entry> type, String id, ConstraintValidatorContext context) {
        var awaited =
                context.unwrap(HibernateConstraintValidatorContext.class).getConstraintValidatorPayload(Awaited.class);
        return awaited != null && awaited.includes(type, id);
    }

    /** Checks a reference whose type goes without saying. */
    public static class OfRef extends RefersValidator<Ref> {
        @Override
        public boolean isValid(Ref ref, ConstraintValidatorContext context) {
            return ref == null
                    || ref.id() == null
                    || leadsThere(ref, allowed().get(0), context)
                            && exists(allowed().get(0), ref.id(), context);
        }
    }

    /** Checks a reference that names its type. */
    public static class OfTypedRef extends RefersValidator<TypedRef> {
        @Override
        public boolean isValid(TypedRef ref, ConstraintValidatorContext context) {
            return ref == null
                    || ref.id() == null
                    || ref.type() == null
                    || allowed().stream()
                            .anyMatch(type -> Entry.typeOf(type).equals(ref.type())
                                    && leadsThere(ref, type, context)
                                    && exists(type, ref.id(), context));
        }
    }
}
