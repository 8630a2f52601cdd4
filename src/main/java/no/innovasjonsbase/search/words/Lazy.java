package no.innovasjonsbase.search.words;

import java.util.function.Supplier;

/** A value made when it is first asked for. */
final class Lazy<T> {
    private final Supplier<T> maker;
    private volatile T value;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        if (value == null) {
            synchronized (this) {
                if (value == null) {
                    value = maker.get();
                }
            }
        }
        return value;
    }
}
