package no.innovasjonsbase.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.Period;

/** A former value of a body with the time until which it was valid, such as an earlier name or parent. */
interface Former {
    /** From when it held; null where unknown. */
    PartialDate from();

    /** Until when it held; null where unknown. */
    PartialDate to();

    /**
     * The one that held on a day, the first in their order where several may have; one of which it is unknown until when is
     * passed over.
     */
    static <F extends Former> Optional<F> findOn(LocalDate day, List<F> formers) {
        return formers.stream()
                .filter(former -> former.to() != null && Period.mayHold(former.from(), former.to(), day))
                .findFirst();
    }

    /** Whether all of them were over on a day, as far as that is known, so that what holds now held already. */
    static boolean areOver(LocalDate day, List<? extends Former> formers) {
        return formers.stream()
                .noneMatch(former -> former.to() != null
                                && !former.to().lastDay().isBefore(day)
                        || former.from() != null && former.from().firstDay().isAfter(day));
    }
}
