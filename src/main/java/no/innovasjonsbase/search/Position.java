package no.innovasjonsbase.search;

import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.ProjectionConstructor;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

import no.innovasjonsbase.journal.Journal;

/** How far an index came: kept in the index itself, so that neither is there without the other. */
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

    /** Whether it was level with the journal once: only then may it answer. */
    @GenericField(searchable = Searchable.NO, projectable = Projectable.YES)
    boolean complete;

    /** How many words the index was made with; null in one of an older release. */
    @GenericField(searchable = Searchable.NO, projectable = Projectable.YES)
    Integer words;

    @ProjectionConstructor
    Position(long number, String epoch, boolean complete, Integer words) {
        this.number = number;
        this.epoch = epoch;
        this.complete = complete;
        this.words = words;
    }

    /** Whether it counts in this journal, and has not gone beyond it, as after a database was restored. */
    boolean isIn(Journal.Position journal) {
        return number == 0 || epoch.equals(journal.epoch()) && number <= journal.number();
    }
}
