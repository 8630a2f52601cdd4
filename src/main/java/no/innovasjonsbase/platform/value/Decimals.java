package no.innovasjonsbase.platform.value;

import java.math.BigDecimal;

/** Decimal numbers, which are exact. */
public final class Decimals {
    private Decimals() {}

    /** The same number in the one form that it is kept and sent in: without zeros at its end and without an exponent. Null for null. */
    public static BigDecimal plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
