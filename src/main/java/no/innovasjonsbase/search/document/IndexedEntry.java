package no.innovasjonsbase.search.document;

import java.time.LocalDate;
import java.util.List;

import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;

/** The index document of an entry. */
@SearchEntity
@Indexed(index = "entry")
@TypeBinding(binder = @TypeBinderRef(type = PassageFields.class))
public class IndexedEntry {
    /** The address of the entry. */
    @DocumentId
    public String href;

    @KeywordField(sortable = Sortable.YES, projectable = Projectable.YES)
    public String id;

    @KeywordField(aggregable = Aggregable.YES, projectable = Projectable.YES, sortable = Sortable.YES)
    public String type;

    /** The ids of the topics it refers to. */
    @KeywordField(aggregable = Aggregable.YES)
    public List<String> topics;

    /** The ids of the organizations it refers to. */
    @KeywordField(aggregable = Aggregable.YES)
    public List<String> organizations;

    /** The years it is about, to be found by them as words. */
    @GenericField
    public List<Integer> years;

    /** The year of its first day; null where that is unknown. */
    @GenericField(searchable = Searchable.NO, aggregable = Aggregable.YES)
    Integer firstYear;

    /** The year of its last day; null where that is unknown. */
    @GenericField(searchable = Searchable.NO, aggregable = Aggregable.YES)
    Integer lastYear;

    /** The first day of the time it is about; null where that is unknown. */
    @GenericField
    LocalDate firstDay;

    /** The last day of the time it is about; null where that is unknown. */
    @GenericField
    LocalDate lastDay;

    /** The addresses of all entries that it refers to: their names are part of what it is found by. */
    @KeywordField
    public List<String> references;

    /** The lower, the earlier it is suggested among what fits as well. */
    @GenericField(searchable = Searchable.NO, sortable = Sortable.YES)
    int suggestedAt;

    /** What tells it from others of its name, as a language map in JSON; null where nothing does. */
    @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
    String hint;

    /** The passages as JSON, to be shown. */
    @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
    public String shown;

    public List<Passage> passages;
}
