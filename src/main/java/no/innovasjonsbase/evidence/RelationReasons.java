package no.innovasjonsbase.evidence;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import no.innovasjonsbase.cases.Case;
import no.innovasjonsbase.conference.Conference;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.entry.TypedRef;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.principle.PrincipleView;
import no.innovasjonsbase.topic.Topic;

/**
 * Finds the reasons why another entry is related to a principle: what both have.
 *
 * @param conference the id of its conference; null where it has none
 * @param cases the ids of cases that followed it
 */
record RelationReasons(PrincipleView principle, String conference, Set<String> cases) {

    /**
     * Why an entry stands beside the principle.
     *
     * @param kinds what ties it to the principle
     * @param topics its topics
     * @param cases its cases
     */
    List<RelationReason> because(List<RelationReason.Kind> kinds, List<Ref> topics, List<Ref> cases) {
        var told = cases.stream().anyMatch(each -> this.cases.contains(each.id()))
                        && !kinds.contains(RelationReason.Kind.CASE)
                ? Stream.concat(kinds.stream(), Stream.of(RelationReason.Kind.CASE))
                : kinds.stream();
        return told.flatMap(kind -> entriesOf(kind, topics, cases).map(entry -> new RelationReason(kind, entry)))
                .toList();
    }

    private Stream<TypedRef> entriesOf(RelationReason.Kind kind, List<Ref> topics, List<Ref> cases) {
        return switch (kind) {
            case PRINCIPLE -> Stream.of(refTo(principle));
            case ORIGIN -> Stream.of(principle.origin());
            case CONFERENCE -> Stream.of(refTo(Conference.class, conference));
            case TOPIC -> {
                var its = principle.topics().stream().map(Ref::id).collect(Collectors.toSet());
                yield topics.stream()
                        .filter(topic -> its.contains(topic.id()))
                        .map(topic -> refTo(Topic.class, topic.id()));
            }
            case CASE ->
                cases.stream().filter(each -> this.cases.contains(each.id())).map(each -> refTo(Case.class, each.id()));
        };
    }

    /** A reference to an entry that is shown. */
    static TypedRef refTo(View view) {
        return new TypedRef(view.type(), view.id(), view.href());
    }

    private static TypedRef refTo(Class<? extends Entry> type, String id) {
        return new TypedRef(Entry.typeOf(type), id, Entry.hrefOf(type, id));
    }
}
