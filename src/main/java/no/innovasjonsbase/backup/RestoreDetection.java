package no.innovasjonsbase.backup;

import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.database.Transactions;
import no.innovasjonsbase.platform.storage.DatabaseFile;

/**
 * Gives a database that was restored from a backup a new epoch, before anything is served: its numbers will be used once
 * more for other changes, and those who follow it must not go on with them.
 */
@ApplicationScoped
class RestoreDetection {
    private static final Logger LOG = Logger.getLogger(RestoreDetection.class);
    /** Before all that reads the epoch. */
    private static final int FIRST = 1;

    private final Transactions transactions;
    private final Journal journal;
    private final Optional<DatabaseIdentity> identity;

    @Inject
    RestoreDetection(
            Transactions transactions,
            Journal journal,
            EntityManager entityManager,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String kind,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.transactions = transactions;
        this.journal = journal;
        this.identity = kind.equals("postgresql")
                ? Optional.of(new PostgresIdentity(entityManager))
                : DatabaseFile.of(url).map(file -> new H2Identity(entityManager, file.folder()));
    }

    void detectAtStart(@Observes @Priority(FIRST) StartupEvent start) {
        detect();
    }

    /** PostgreSQL may come back as another copy while this runs, as after a failover; H2's file can't. */
    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void detectAgain() {
        if (identity.filter(PostgresIdentity.class::isInstance).isPresent()) {
            detect();
        }
    }

    /** Renews the epoch if the database was restored, and stores the identity of the one in use. */
    synchronized void detect() {
        identity.filter(known -> !QuarkusTransaction.requiringNew().call(known::isUpToDate))
                .ifPresent(known -> {
                    var restored = transactions.write(() -> {
                        var renewed = known.isRestored()
                                ? Optional.of(journal.renewEpoch())
                                : Optional.<Journal.Position>empty();
                        known.record();
                        return renewed;
                    });
                    known.afterCommit();
                    restored.ifPresent(RestoreDetection::tell);
                });
    }

    private static void tell(Journal.Position position) {
        LOG.warnf(
                "The database was restored or moved: it stands at change %d and has the new epoch %s, so that those who "
                        + "follow it begin anew",
                position.number(), position.epoch());
    }
}
