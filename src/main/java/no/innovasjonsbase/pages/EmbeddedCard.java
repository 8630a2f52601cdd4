package no.innovasjonsbase.pages;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;

/**
 * An entry as others show it among what they say themselves.
 *
 * @param text what it is known by
 * @param description what else it says; null where that is nothing
 * @param authors who says it; empty where nobody is named
 * @param iri the permanent IRI
 */
@TemplateData
public record EmbeddedCard(Text text, Text description, String authors, String iri) {
    static final int USUAL_WIDTH = 600;
    static final int USUAL_HEIGHT = 600;

    /** What a letter and a line take in a font of the usual size, and the margins of a quotation. */
    private static final int LETTER = 8;

    private static final int LINE = 24;
    private static final int MARGIN = 40;

    /** The card's template. */
    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance card(EmbeddedCard card, String language);
    }

    /** The same with as much of its words as there is room for; the title, shortened, is always there. */
    EmbeddedCard within(int width, int height) {
        var title = new EmbeddedCard(text, null, authors, iri);
        return Stream.of(this, title)
                .filter(card -> card.height(width) <= height)
                .findFirst()
                .orElseGet(() -> new EmbeddedCard(text.shortened(), null, authors, iri));
    }

    /** How high it is at a width, about: fonts differ. */
    int height(int width) {
        var letters = Math.max(1, (width - 2 * MARGIN) / LETTER);
        return Stream.of(
                                Optional.of(text.text()),
                                Optional.ofNullable(description).map(Text::text),
                                Optional.of(authors + " Innovasjonsbase"))
                        .flatMap(Optional::stream)
                        .mapToInt(part -> (part.length() / letters + 1) * LINE + LINE)
                        .sum()
                + MARGIN;
    }

    /** The card as HTML. */
    String html(Locale reader) {
        return Templates.card(this, reader.toLanguageTag()).render().strip();
    }
}
