package no.innovasjonsbase.search.index;

import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ProjectionConstructor;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

import no.innovasjonsbase.journal.Journal;

/** The position in the journal up to which an index is built, stored in the index itself so that both are lost or kept together. */
@SearchEntity
@Indexed(index = "position")
class Position {
    static final String ONLY = "journal";
    static final Position START = new Position(0, null, false, 0);

    @DocumentId
    String id = ONLY;

    /** The number of the newest change that the index holds. */
    @GenericField(searchable = Searchable.NO, projectable = Projectable.YES)
    long number;

    /** The epoch of the journal that the number counts in; empty while it has none. */
    @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
    String epoch;

    /** Whether it has caught up with the journal once: only then may it serve searches. */
    @GenericField(searchable = Searchable.NO, projectable = Projectable.YES)
    boolean complete;

    /** The number of learned words in the index; null in one of an older release. */
    @GenericField(searchable = Searchable.NO, projectable = Projectable.YES)
    Integer words;

    @ProjectionConstructor
    Position(long number, String epoch, boolean complete, Integer words) {
        this.number = number;
        this.epoch = epoch;
        this.complete = complete;
        this.words = words;
    }

    /** Whether it belongs to this journal and is not ahead of it, as it would be after a database was restored. */
    boolean isIn(Journal.Position journal) {
        return number == 0 || epoch.equals(journal.epoch()) && number <= journal.number();
    }
}
