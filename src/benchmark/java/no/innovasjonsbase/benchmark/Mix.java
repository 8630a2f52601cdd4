package no.innovasjonsbase.benchmark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import no.innovasjonsbase.testsupport.GeneratedPrinciples;

/**
 * Requests as in real use, the same each time: of a hundred ninety read an entry or a page of a list, the likelier the more
 * common they are (Zipf), five search, four ask for changes, and one creates an entry.
 */
final class Mix {
    private static final int REQUESTS = 5000;
    private static final long SEED = 1;
    /** The most common first. */
    private static final List<String> LISTS = List.of(
            "principles?limit=20",
            "principles?limit=20&topic=trust",
            "talks?limit=20&expand=appearances.speaker",
            "principles?limit=20&topic=innovation&sort=-updatedAt",
            "speakers",
            "topics?limit=100",
            "conferences",
            "quotes?limit=20",
            "principles?limit=20&attributedTo=jacob-torfing",
            "sources?limit=50");

    private final Random random = new Random(SEED);
    private final int entries;
    private final List<String> questions;
    private final Sent creation;

    /**
     * @param entries how many principles there are
     * @param questions what is searched for
     */
    Mix(int entries, List<String> questions, Sent creation) {
        this.entries = entries;
        this.questions = questions;
        this.creation = creation;
    }

    /** A request that creates a topic. */
    static Sent creation(String key) {
        return new Sent(
                "/api/v1/topics",
                Map.of("Authorization", "Bearer " + key, "Content-Type", "application/json"),
                "{\"label\":{\"nb\":\"Emne {n}\",\"nn\":\"Emne {n}\",\"en\":\"Topic {n}\"},"
                        + "\"definition\":{\"nb\":\"Hva emne {n} handler om.\",\"en\":\"What topic {n} is about.\"}}");
    }

    List<Sent> requests() {
        var requests = new ArrayList<Sent>();
        for (int i = 0; i < REQUESTS; i++) {
            requests.add(one());
        }
        return requests;
    }

    private Sent one() {
        int drawn = random.nextInt(100);
        if (drawn < 60) {
            return Sent.get("/api/v1/principles/" + GeneratedPrinciples.id(1 + zipf(entries)));
        }
        if (drawn < 90) {
            return Sent.get("/api/v1/" + LISTS.get(zipf(LISTS.size())));
        }
        if (drawn < 95) {
            return Sent.get("/api/v1/search?limit=20&q="
                    + URLEncoder.encode(questions.get(zipf(questions.size())), StandardCharsets.UTF_8));
        }
        return drawn < 99 ? Sent.get("/api/v1/changes?limit=20&after=" + zipf(entries)) : creation;
    }

    /** An index, the likelier the smaller. */
    private int zipf(int size) {
        return (int) Math.pow(size, random.nextDouble()) - 1;
    }
}
