package no.innovasjonsbase.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;

import no.innovasjonsbase.testsupport.GeneratedPrinciples;

/** The reads that both forms of the benchmark measure, by the names that the page of results has for them. */
final class Reads {
    private Reads() {}

    static Sent item() {
        return Sent.get("/api/v1/principles/" + GeneratedPrinciples.id(1));
    }

    static Map<String, Sent> common(MeasuredApplication application) throws Exception {
        var tag = application.answer(item(), 0).headers().firstValue("ETag").orElseThrow();
        var reads = new LinkedHashMap<String, Sent>();
        reads.put("item", item());
        reads.put("item, 304", item().unlessChanged(tag));
        reads.put("list of 20", Sent.get("/api/v1/principles?limit=20"));
        reads.put("programme", Sent.get("/api/v1/conferences/topplederkonferansen-2018/programme"));
        return reads;
    }
}
