package no.innovasjonsbase.exchange;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.entry.Awaited;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemMappers;
import no.innovasjonsbase.platform.problem.ProblemType;

/**
 * Deals with a copy in one transaction, which is undone where a line failed or all of it was a dry run. Nobody else writes
 * meanwhile. Memory is constant: what is done is settled and forgotten a part at a time.
 */
final class ImportAtOnce {
    private static final int PART = 200;

    /** The transaction ends by itself a little later than the import, which can say why. */
    private static final Duration TO_BE_TOLD = Duration.ofMinutes(1);

    private final Journal journal;
    private final LinePut lines;
    private final Duration limit;

    ImportAtOnce(Journal journal, LinePut lines, Duration limit) {
        this.journal = journal;
        this.lines = lines;
        this.limit = limit;
    }

    /** Knows what the copy holds, and remembers what of it was referred to. */
    private static final class Referred implements Awaited {
        private final Awaited entries;
        private final Set<String> named = new HashSet<>();

        Referred(Awaited entries) {
            this.entries = entries;
        }

        @Override
        public boolean includes(Class<? extends Entry> type, String id) {
            var isThere = entries.includes(type, id);
            if (isThere) {
                named.add(Entry.hrefOf(type, id));
            }
            return isThere;
        }

        boolean hasNamed(ParsedLine line) {
            return line.type() != null && line.id() != null && named.contains(Entry.hrefOf(line.type(), line.id()));
        }
    }

    /** Deals with a copy and answers its client. */
    void run(Copy copy, ImportRequest request, Problem damage) {
        var answer = lines.answer();
        var begun = System.nanoTime();
        var isKept = false;
        var problem = damage;
        try {
            // Each line by itself finds nothing of what comes later.
            var referred = new Referred(request.isAtomic() ? copy.entries() : Awaited.none());
            isKept = journal.writeAtLength(lines.by(), limit.plus(TO_BE_TOLD), kept -> kept, write -> {
                for (var part = copy.next(PART); !part.isEmpty(); part = copy.next(PART)) {
                    requireTime(begun);
                    put(part, referred, write);
                    answer.flush();
                }
                return !answer.hasFailures() && !request.isDryRun();
            });
        } catch (UncheckedIOException gone) {
            throw gone;
        } catch (RuntimeException failed) {
            problem = ProblemMappers.problemOf(failed, "An import");
        }
        answer.conclude(isKept, journal.head(), problem);
    }

    private void requireTime(long begun) {
        if (System.nanoTime() - begun > limit.toNanos()) {
            throw Problem.of(ProblemType.UNAVAILABLE, Message.of("import-took-too-long"));
        }
    }

    private void put(List<ParsedLine> part, Referred referred, Journal.LongWrite write) {
        var told = new ArrayList<LineView>();
        for (var line : part) {
            if (referred.hasNamed(line)) {
                // Hibernate has made itself a picture of what isn't there yet: it has to forget that before it comes.
                settle(referred, write);
            }
            told.add(lines.put(line, referred, write.changes()));
        }
        settle(referred, write);
        told.forEach(lines.answer()::tell);
    }

    private static void settle(Referred referred, Journal.LongWrite write) {
        write.settle();
        referred.named.clear();
    }
}
