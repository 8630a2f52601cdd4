package no.innovasjonsbase.search.index;

import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/** A word that the entries of an index were read by: kept in the index itself, as {@link Position} is. */
@SearchEntity
@Indexed(index = "word")
class LearnedWord {
    @DocumentId
    String word;

    LearnedWord(String word) {
        this.word = word;
    }
}
