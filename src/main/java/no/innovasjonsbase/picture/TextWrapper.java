package no.innovasjonsbase.picture;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text in lines of about a width: SVG breaks none, and the server has no fonts to measure with. */
final class TextWrapper {
    private static final double WIDE = 2.2;
    private static final double CAPITAL = 1.2;
    private static final double BROAD = 1.65;
    private static final double SLIM = 0.65;
    private static final int FIRST_WIDE = 0x2E80;
    private static final String BROAD_LETTERS = "mwMW@%—…";
    private static final String SLIM_LETTERS = "fijlrtI.,:;'’!|()[] -";

    private final double width;
    private final int most;
    private final List<String> full = new ArrayList<>();
    private String line = "";

    private TextWrapper(double width, int most) {
        this.width = width;
        this.most = most;
    }

    /**
     * The lines of a text, the last with an ellipsis where there is more of it.
     *
     * @param width how many letters of common width a line has
     * @param most how many lines
     */
    static List<String> of(String text, double width, int most) {
        var lines = new TextWrapper(width, most);
        for (var word : parts(text.strip().replaceAll("\\s+", " "), BreakIterator.getLineInstance(Locale.ROOT))) {
            lines.add(word);
        }
        return lines.end();
    }

    private boolean isFull() {
        return full.size() > most;
    }

    private void add(String word) {
        if (isFull()) {
            return;
        }
        if (widthOf((line + word).strip()) <= width) {
            line += word;
        } else if (widthOf(word.strip()) <= width) {
            breakLine();
            line = word;
        } else {
            parts(word, BreakIterator.getCharacterInstance(Locale.ROOT)).forEach(this::addLetter);
        }
    }

    private void addLetter(String letter) {
        if (!isFull() && widthOf(line + letter) > width) {
            breakLine();
        }
        line += isFull() ? "" : letter;
    }

    private void breakLine() {
        if (!line.isBlank()) {
            full.add(line.strip());
        }
        line = "";
    }

    private List<String> end() {
        breakLine();
        if (full.size() <= most) {
            return List.copyOf(full);
        }
        var shown = new ArrayList<>(full.subList(0, most));
        shown.set(most - 1, shortened(shown.get(most - 1)));
        return List.copyOf(shown);
    }

    private String shortened(String last) {
        var letters = new ArrayList<>(parts(last, BreakIterator.getCharacterInstance(Locale.ROOT)));
        while (letters.size() > 1 && widthOf(String.join("", letters)) > width - 1) {
            letters.remove(letters.size() - 1);
        }
        return String.join("", letters).replaceAll("[\\s.,:;]+$", "") + "…";
    }

    private static List<String> parts(String text, BreakIterator breaks) {
        var parts = new ArrayList<String>();
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            parts.add(text.substring(start, end));
        }
        return parts;
    }

    private static double widthOf(String text) {
        return text.codePoints().mapToDouble(TextWrapper::widthOf).sum();
    }

    private static double widthOf(int letter) {
        if (Character.getType(letter) == Character.NON_SPACING_MARK) {
            return 0;
        }
        if (BROAD_LETTERS.indexOf(letter) >= 0) {
            return BROAD;
        }
        if (SLIM_LETTERS.indexOf(letter) >= 0) {
            return SLIM;
        }
        if (letter >= FIRST_WIDE) {
            return WIDE;
        }
        return Character.isUpperCase(letter) ? CAPITAL : 1;
    }
}
