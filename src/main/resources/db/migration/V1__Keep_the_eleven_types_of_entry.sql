-- ${slug} and ${sort_key} are varchar in the collation that compares bytes, whatever the database's own: see
-- application.properties. JSON is kept as text, for nothing is asked of its inside. Unknown dates and numbers that lists
-- are sorted by are kept at the end of their range, never as null.

create table source (
    id ${slug} not null,
    version integer not null,
    created_at timestamp(3) with time zone not null,
    updated_at timestamp(3) with time zone not null,
    maintainer varchar(9) not null,
    sort_key ${sort_key} not null,
    title varchar not null,
    kind varchar(40) not null,
    url varchar(2000),
    publisher varchar,
    authors varchar not null,
    start_date varchar(10),
    end_date varchar(10),
    first_day date not null,
    last_day date not null,
    accessed varchar(10),
    language varchar(35),
    licence varchar,
    constraint pk_source primary key (id),
    constraint ck_source_kind check (kind in ('ARTICLE', 'BLOG_POST', 'BOOK', 'IMAGE', 'NEWS', 'PARLIAMENTARY_RECOMMENDATION', 'REPORT', 'WEB_PAGE', 'WHITE_PAPER'))
);

create index ix_source_sort_key on source (sort_key, id);
create index ix_source_created_at on source (created_at, id);
create index ix_source_updated_at on source (updated_at, id);
create index ix_source_maintainer on source (maintainer);
create index ix_source_kind on source (kind);
create index ix_source_language on source (language);
create index ix_source_first_day on source (first_day, id);
create index ix_source_last_day on source (last_day);

create table source_citations (
    source_id ${slug} not null,
    ordinal integer not null,
    cited_id ${slug},
    locator varchar,
    relation varchar(40) not null,
    note varchar,
    constraint pk_source_citations primary key (source_id, ordinal),
    constraint fk_source_citations_owner foreign key (source_id) references source (id),
    constraint fk_source_citations_cited foreign key (cited_id) references source (id),
    constraint ck_source_citations_relation check (relation in ('DIRECT', 'DERIVED', 'SELF_COMPOSED'))
);

create index ix_source_citations_cited_id on source_citations (cited_id);

create table topic (
    id ${slug} not null,
    version integer not null,
    created_at timestamp(3) with time zone not null,
    updated_at timestamp(3) with time zone not null,
    maintainer varchar(9) not null,
    sort_key ${sort_key} not null,
    label varchar not null,
    alt_labels varchar,
    definition varchar,
    exact_match varchar not null,
    close_match varchar not null,
    constraint pk_topic primary key (id)
);

create index ix_topic_sort_key on topic (sort_key, id);
create index ix_topic_created_at on topic (created_at, id);
create index ix_topic_updated_at on topic (updated_at, id);
create index ix_topic_maintainer on topic (maintainer);

create table topic_citations (
    topic_id ${slug} not null,
    ordinal integer not null,
    cited_id ${slug},
    locator varchar,
    relation varchar(40) not null,
    note varchar,
    constraint pk_topic_citations primary key (topic_id, ordinal),
    constraint fk_topic_citations_owner foreign key (topic_id) references topic (id),
    constraint fk_topic_citations_cited foreign key (cited_id) references source (id),
    constraint ck_topic_citations_relation check (relation in ('DIRECT', 'DERIVED', 'SELF_COMPOSED'))
);

create index ix_topic_citations_cited_id on topic_citations (cited_id);

create table organization (
    id ${slug} not null,
    version integer not null,
    created_at timestamp(3) with time zone not null,
    updated_at timestamp(3) with time zone not null,
    maintainer varchar(9) not null,
    sort_key ${sort_key} not null,
    name varchar not null,
    abbreviation varchar,
    earlier_names varchar not null,
    kind varchar(40) not null,
    orgnr varchar(9),
    country varchar(2),
    parent_id ${slug},
    wikidata varchar(20),
    ror varchar(20),
    links varchar not null,
    constraint pk_organization primary key (id),
    constraint ck_organization_kind check (kind in ('MINISTRY', 'DIRECTORATE', 'AGENCY', 'MUNICIPALITY', 'UNIVERSITY', 'PARLIAMENT', 'FOUNDATION', 'COMPANY', 'OTHER')),
    constraint fk_organization_parent foreign key (parent_id) references organization (id)
);

create index ix_organization_sort_key on organization (sort_key, id);
create index ix_organization_created_at on organization (created_at, id);
create index ix_organization_updated_at on organization (updated_at, id);
create index ix_organization_maintainer on organization (maintainer);
create index ix_organization_kind on organization (kind);
create index ix_organization_orgnr on organization (orgnr);
create index ix_organization_country on organization (country);
create index ix_organization_parent_id on organization (parent_id);

create table organization_citations (
    organization_id ${slug} not null,
    ordinal integer not null,
    cited_id ${slug},
    locator varchar,
    relation varchar(40) not null,
    note varchar,
    constraint pk_organization_citations primary key (organization_id, ordinal),
    constraint fk_organization_citations_owner foreign key (organization_id) references organization (id),
    constraint fk_organization_citations_cited foreign key (cited_id) references source (id),
    constraint ck_organization_citations_relation check (relation in ('DIRECT', 'DERIVED', 'SELF_COMPOSED'))
);

create index ix_organization_citations_cited_id on organization_citations (cited_id);

create table series (
    id ${slug} not null,
    version integer not null,
    created_at timestamp(3) with time zone not null,
    updated_at timestamp(3) with time zone not null,
    maintainer varchar(9) not null,
    sort_key ${sort_key} not null,
    name varchar not null,
    description varchar,
    frequency varchar(40),
    audience varchar,
    constraint pk_series primary key (id),
    constraint ck_series_frequency check (frequency in ('ANNUAL', 'BIENNIAL', 'QUARTERLY', 'MONTHLY', 'IRREGULAR'))
);

create index ix_series_sort_key on series (sort_key, id);
create index ix_series_created_at on series (created_at, id);
create index ix_series_updated_at on series (updated_at, id);
create index ix_series_maintainer on series (maintainer);
create index ix_series_frequency on series (frequency);

create table series_citations (
    series_id ${slug} not null,
    ordinal integer not null,
    cited_id ${slug},
    locator varchar,
    relation varchar(40) not null,
    note varchar,
    constraint pk_series_citations primary key (series_id, ordinal),
    constraint fk_series_citations_owner foreign key (series_id) references series (id),
    constraint fk_series_citations_cited foreign key (cited_id) references source (id),
    constraint ck_series_citations_relation check (relation in ('DIRECT', 'DERIVED', 'SELF_COMPOSED'))
);

create index ix_series_citations_cited_id on series_citations (cited_id);

create table speaker (
    id ${slug} not null,
    version integer not null,
    created_at timestamp(3) with time zone not null,
    updated_at timestamp(3) with time zone not null,
    maintainer varchar(9) not null,
    sort_key ${sort_key} not null,
    name varchar not null,
    given_name varchar,
    family_name varchar,
    honorific varchar,
    biography varchar,
    orcid varchar(19),
    wikidata varchar(20),
    links varchar not null,
    constraint pk_speaker primary key (id)
);

create index ix_speaker_sort_key on speaker (sort_key, id);
create index ix_speaker_created_at on speaker (created_at, id);
create index ix_speaker_updated_at on speaker (updated_at, id);
create index ix_speaker_maintainer on speaker (maintainer);

create table speaker_citations (
    speaker_id ${slug} not null,
    ordinal integer not null,
    cited_id ${slug},
    locator varchar,
    relation varchar(40) not null,
    note varchar,
    constraint pk_speaker_citations primary key (speaker_id, ordinal),
    constraint fk_speaker_citations_owner foreign key (speaker_id) references speaker (id),
    constraint fk_speaker_citations_cited foreign key (cited_id) references source (id),
    constraint ck_speaker_citations_relation check (relation in ('DIRECT', 'DERIVED', 'SELF_COMPOSED'))
);

create index ix_speaker_citations_cited_id on speaker_citations (cited_id);

create table conference (
    id ${slug} not null,
    version integer not null,
    created_at timestamp(3) with time zone not null,
    updated_at timestamp(3) with time zone not null,
    maintainer varchar(9) not null,
    sort_key ${sort_key} not null,
    series_id ${slug},
    name varchar not null,
    start_date varchar(10),
    end_date varchar(10),
    first_day date not null,
    last_day date not null,
    venue varchar,
    address varchar,
    city varchar,
    country varchar(2),
    theme varchar,
    description varchar,
    audience varchar,
    constraint pk_conference primary key (id),
    constraint fk_conference_series foreign key (series_id) references series (id)
);

create index ix_conference_sort_key on conference (sort_key, id);
create index ix_conference_created_at on conference (created_at, id);
create index ix_conference_updated_at on conference (updated_at, id);
create index ix_conference_maintainer on conference (maintainer);
create index ix_conference_first_day on conference (first_day, id);
create index ix_conference_last_day on conference (last_day);
create index ix_conference_series_id on conference (series_id);

create table conference_citations (
    conference_id ${slug} not null,
    ordinal integer not null,
    cited_id ${slug},
    locator varchar,
    relation varchar(40) not null,
    note varchar,
    constraint pk_conference_citations primary key (conference_id, ordinal),
    constraint fk_conference_citations_owner foreign key (conference_id) references conference (id),
    constraint fk_conference_citations_cited foreign key (cited_id) references source (id),
    constraint ck_conference_citations_relation check (relation in ('DIRECT', 'DERIVED', 'SELF_COMPOSED'))
);

create index ix_conference_citations_cited_id on conference_citations (cited_id);

create table talk (
    id ${slug} not null,
    version integer not null,
    created_at timestamp(3) with time zone not null,
    updated_at timestamp(3) with time zone not null,
    maintainer varchar(9) not null,
    sort_key ${sort_key} not null,
    conference_id ${slug} not null,
    kind varchar(40) not null,
    number integer not null,
    title varchar not null,
    abstract_text varchar,
    constraint pk_talk primary key (id),
    constraint ck_talk_kind check (kind in ('OPENING', 'KEYNOTE', 'LECTURE', 'CLOSING', 'TALK')),
    constraint fk_talk_conference foreign key (conference_id) references conference (id)
);

create index ix_talk_sort_key on talk (sort_key, id);
create index ix_talk_created_at on talk (created_at, id);
create index ix_talk_updated_at on talk (updated_at, id);
create index ix_talk_maintainer on talk (maintainer);
create index ix_talk_kind on talk (kind);
create index ix_talk_number on talk (number, id);
create index ix_talk_conference_id on talk (conference_id);

create table talk_citations (
    talk_id ${slug} not null,
    ordinal integer not null,
    cited_id ${slug},
    locator varchar,
    relation varchar(40) not null,
    note varchar,
    constraint pk_talk_citations primary key (talk_id, ordinal),
    constraint fk_talk_citations_owner foreign key (talk_id) references talk (id),
    constraint fk_talk_citations_cited foreign key (cited_id) references source (id),
    constraint ck_talk_citations_relation check (relation in ('DIRECT', 'DERIVED', 'SELF_COMPOSED'))
);

create index ix_talk_citations_cited_id on talk_citations (cited_id);

create table panel (
    id ${slug} not null,
    version integer not null,
    created_at timestamp(3) with time zone not null,
    updated_at timestamp(3) with time zone not null,
    maintainer varchar(9) not null,
    sort_key ${sort_key} not null,
    conference_id ${slug} not null,
    number integer not null,
    title varchar not null,
    question varchar,
    summary varchar,
    constraint pk_panel primary key (id),
    constraint fk_panel_conference foreign key (conference_id) references conference (id)
);

create index ix_panel_sort_key on panel (sort_key, id);
create index ix_panel_created_at on panel (created_at, id);
create index ix_panel_updated_at on panel (updated_at, id);
create index ix_panel_maintainer on panel (maintainer);
create index ix_panel_number on panel (number, id);
create index ix_panel_conference_id on panel (conference_id);

create table panel_citations (
    panel_id ${slug} not null,
    ordinal integer not null,
    cited_id ${slug},
    locator varchar,
    relation varchar(40) not null,
    note varchar,
    constraint pk_panel_citations primary key (panel_id, ordinal),
    constraint fk_panel_citations_owner foreign key (panel_id) references panel (id),
    constraint fk_panel_citations_cited foreign key (cited_id) references source (id),
    constraint ck_panel_citations_relation check (relation in ('DIRECT', 'DERIVED', 'SELF_COMPOSED'))
);

create index ix_panel_citations_cited_id on panel_citations (cited_id);

create table principle (
    id ${slug} not null,
    version integer not null,
    created_at timestamp(3) with time zone not null,
    updated_at timestamp(3) with time zone not null,
    maintainer varchar(9) not null,
    sort_key ${sort_key} not null,
    statement varchar not null,
    rationale varchar,
    number integer not null,
    origin_talk_id ${slug},
    origin_panel_id ${slug},
    origin_source_id ${slug},
    attributed_to_id ${slug},
    constraint pk_principle primary key (id),
    constraint fk_principle_origin_talk foreign key (origin_talk_id) references talk (id),
    constraint fk_principle_origin_panel foreign key (origin_panel_id) references panel (id),
    constraint fk_principle_origin_source foreign key (origin_source_id) references source (id),
    constraint fk_principle_attributed_to foreign key (attributed_to_id) references speaker (id),
    constraint ck_principle_origin check (case when origin_talk_id is null then 0 else 1 end + case when origin_panel_id is null then 0 else 1 end + case when origin_source_id is null then 0 else 1 end <= 1)
);

create index ix_principle_sort_key on principle (sort_key, id);
create index ix_principle_created_at on principle (created_at, id);
create index ix_principle_updated_at on principle (updated_at, id);
create index ix_principle_maintainer on principle (maintainer);
create index ix_principle_number on principle (number, id);
create index ix_principle_origin_talk_id on principle (origin_talk_id);
create index ix_principle_origin_panel_id on principle (origin_panel_id);
create index ix_principle_origin_source_id on principle (origin_source_id);
create index ix_principle_attributed_to_id on principle (attributed_to_id);

create table principle_citations (
    principle_id ${slug} not null,
    ordinal integer not null,
    cited_id ${slug},
    locator varchar,
    relation varchar(40) not null,
    note varchar,
    constraint pk_principle_citations primary key (principle_id, ordinal),
    constraint fk_principle_citations_owner foreign key (principle_id) references principle (id),
    constraint fk_principle_citations_cited foreign key (cited_id) references source (id),
    constraint ck_principle_citations_relation check (relation in ('DIRECT', 'DERIVED', 'SELF_COMPOSED'))
);

create index ix_principle_citations_cited_id on principle_citations (cited_id);

create table quote (
    id ${slug} not null,
    version integer not null,
    created_at timestamp(3) with time zone not null,
    updated_at timestamp(3) with time zone not null,
    maintainer varchar(9) not null,
    sort_key ${sort_key} not null,
    text varchar not null,
    verbatim boolean not null,
    speaker_id ${slug} not null,
    name varchar not null,
    position varchar,
    organization_id ${slug},
    organization_name varchar,
    said_in_talk_id ${slug},
    said_in_panel_id ${slug},
    said_in_conference_id ${slug},
    constraint pk_quote primary key (id),
    constraint fk_quote_speaker foreign key (speaker_id) references speaker (id),
    constraint fk_quote_organization foreign key (organization_id) references organization (id),
    constraint fk_quote_said_in_talk foreign key (said_in_talk_id) references talk (id),
    constraint fk_quote_said_in_panel foreign key (said_in_panel_id) references panel (id),
    constraint fk_quote_said_in_conference foreign key (said_in_conference_id) references conference (id),
    constraint ck_quote_said_in check (case when said_in_talk_id is null then 0 else 1 end + case when said_in_panel_id is null then 0 else 1 end + case when said_in_conference_id is null then 0 else 1 end <= 1)
);

create index ix_quote_sort_key on quote (sort_key, id);
create index ix_quote_created_at on quote (created_at, id);
create index ix_quote_updated_at on quote (updated_at, id);
create index ix_quote_maintainer on quote (maintainer);
create index ix_quote_verbatim on quote (verbatim);
create index ix_quote_speaker_id on quote (speaker_id);
create index ix_quote_organization_id on quote (organization_id);
create index ix_quote_said_in_talk_id on quote (said_in_talk_id);
create index ix_quote_said_in_panel_id on quote (said_in_panel_id);
create index ix_quote_said_in_conference_id on quote (said_in_conference_id);

create table quote_citations (
    quote_id ${slug} not null,
    ordinal integer not null,
    cited_id ${slug},
    locator varchar,
    relation varchar(40) not null,
    note varchar,
    constraint pk_quote_citations primary key (quote_id, ordinal),
    constraint fk_quote_citations_owner foreign key (quote_id) references quote (id),
    constraint fk_quote_citations_cited foreign key (cited_id) references source (id),
    constraint ck_quote_citations_relation check (relation in ('DIRECT', 'DERIVED', 'SELF_COMPOSED'))
);

create index ix_quote_citations_cited_id on quote_citations (cited_id);

create table initiative (
    id ${slug} not null,
    version integer not null,
    created_at timestamp(3) with time zone not null,
    updated_at timestamp(3) with time zone not null,
    maintainer varchar(9) not null,
    sort_key ${sort_key} not null,
    name varchar not null,
    description varchar,
    kind varchar(40) not null,
    status varchar(40),
    start_date varchar(10),
    end_date varchar(10),
    first_day date not null,
    last_day date not null,
    part_of_id ${slug},
    constraint pk_initiative primary key (id),
    constraint ck_initiative_kind check (kind in ('PROGRAMME', 'WHITE_PAPER', 'STRATEGY', 'PROJECT')),
    constraint ck_initiative_status check (status in ('PLANNED', 'ONGOING', 'COMPLETED', 'CANCELLED')),
    constraint fk_initiative_part_of foreign key (part_of_id) references initiative (id)
);

create index ix_initiative_sort_key on initiative (sort_key, id);
create index ix_initiative_created_at on initiative (created_at, id);
create index ix_initiative_updated_at on initiative (updated_at, id);
create index ix_initiative_maintainer on initiative (maintainer);
create index ix_initiative_kind on initiative (kind);
create index ix_initiative_status on initiative (status);
create index ix_initiative_first_day on initiative (first_day, id);
create index ix_initiative_last_day on initiative (last_day);
create index ix_initiative_part_of_id on initiative (part_of_id);

create table initiative_citations (
    initiative_id ${slug} not null,
    ordinal integer not null,
    cited_id ${slug},
    locator varchar,
    relation varchar(40) not null,
    note varchar,
    constraint pk_initiative_citations primary key (initiative_id, ordinal),
    constraint fk_initiative_citations_owner foreign key (initiative_id) references initiative (id),
    constraint fk_initiative_citations_cited foreign key (cited_id) references source (id),
    constraint ck_initiative_citations_relation check (relation in ('DIRECT', 'DERIVED', 'SELF_COMPOSED'))
);

create index ix_initiative_citations_cited_id on initiative_citations (cited_id);

create table topic_broader (
    topic_id ${slug} not null,
    ordinal integer not null,
    broader_id ${slug} not null,
    constraint pk_topic_broader primary key (topic_id, ordinal),
    constraint fk_topic_broader_owner foreign key (topic_id) references topic (id),
    constraint fk_topic_broader_target foreign key (broader_id) references topic (id)
);

create index ix_topic_broader_broader_id on topic_broader (broader_id);

create table topic_related (
    topic_id ${slug} not null,
    ordinal integer not null,
    related_id ${slug} not null,
    constraint pk_topic_related primary key (topic_id, ordinal),
    constraint fk_topic_related_owner foreign key (topic_id) references topic (id),
    constraint fk_topic_related_target foreign key (related_id) references topic (id)
);

create index ix_topic_related_related_id on topic_related (related_id);

create table series_organizer (
    series_id ${slug} not null,
    ordinal integer not null,
    organization_id ${slug} not null,
    constraint pk_series_organizer primary key (series_id, ordinal),
    constraint fk_series_organizer_owner foreign key (series_id) references series (id),
    constraint fk_series_organizer_organization foreign key (organization_id) references organization (id)
);

create index ix_series_organizer_organization_id on series_organizer (organization_id);

create table conference_organizer (
    conference_id ${slug} not null,
    ordinal integer not null,
    organization_id ${slug} not null,
    constraint pk_conference_organizer primary key (conference_id, ordinal),
    constraint fk_conference_organizer_owner foreign key (conference_id) references conference (id),
    constraint fk_conference_organizer_organization foreign key (organization_id) references organization (id)
);

create index ix_conference_organizer_organization_id on conference_organizer (organization_id);

create table conference_topic (
    conference_id ${slug} not null,
    ordinal integer not null,
    topic_id ${slug} not null,
    constraint pk_conference_topic primary key (conference_id, ordinal),
    constraint fk_conference_topic_owner foreign key (conference_id) references conference (id),
    constraint fk_conference_topic_topic foreign key (topic_id) references topic (id)
);

create index ix_conference_topic_topic_id on conference_topic (topic_id);

create table talk_topic (
    talk_id ${slug} not null,
    ordinal integer not null,
    topic_id ${slug} not null,
    constraint pk_talk_topic primary key (talk_id, ordinal),
    constraint fk_talk_topic_owner foreign key (talk_id) references talk (id),
    constraint fk_talk_topic_topic foreign key (topic_id) references topic (id)
);

create index ix_talk_topic_topic_id on talk_topic (topic_id);

create table panel_topic (
    panel_id ${slug} not null,
    ordinal integer not null,
    topic_id ${slug} not null,
    constraint pk_panel_topic primary key (panel_id, ordinal),
    constraint fk_panel_topic_owner foreign key (panel_id) references panel (id),
    constraint fk_panel_topic_topic foreign key (topic_id) references topic (id)
);

create index ix_panel_topic_topic_id on panel_topic (topic_id);

create table principle_topic (
    principle_id ${slug} not null,
    ordinal integer not null,
    topic_id ${slug} not null,
    constraint pk_principle_topic primary key (principle_id, ordinal),
    constraint fk_principle_topic_owner foreign key (principle_id) references principle (id),
    constraint fk_principle_topic_topic foreign key (topic_id) references topic (id)
);

create index ix_principle_topic_topic_id on principle_topic (topic_id);

create table principle_related (
    principle_id ${slug} not null,
    ordinal integer not null,
    related_id ${slug} not null,
    constraint pk_principle_related primary key (principle_id, ordinal),
    constraint fk_principle_related_owner foreign key (principle_id) references principle (id),
    constraint fk_principle_related_target foreign key (related_id) references principle (id)
);

create index ix_principle_related_related_id on principle_related (related_id);

create table quote_topic (
    quote_id ${slug} not null,
    ordinal integer not null,
    topic_id ${slug} not null,
    constraint pk_quote_topic primary key (quote_id, ordinal),
    constraint fk_quote_topic_owner foreign key (quote_id) references quote (id),
    constraint fk_quote_topic_topic foreign key (topic_id) references topic (id)
);

create index ix_quote_topic_topic_id on quote_topic (topic_id);

create table initiative_owner (
    initiative_id ${slug} not null,
    ordinal integer not null,
    organization_id ${slug} not null,
    constraint pk_initiative_owner primary key (initiative_id, ordinal),
    constraint fk_initiative_owner_owner foreign key (initiative_id) references initiative (id),
    constraint fk_initiative_owner_organization foreign key (organization_id) references organization (id)
);

create index ix_initiative_owner_organization_id on initiative_owner (organization_id);

create table initiative_output (
    initiative_id ${slug} not null,
    ordinal integer not null,
    source_id ${slug} not null,
    constraint pk_initiative_output primary key (initiative_id, ordinal),
    constraint fk_initiative_output_owner foreign key (initiative_id) references initiative (id),
    constraint fk_initiative_output_source foreign key (source_id) references source (id)
);

create index ix_initiative_output_source_id on initiative_output (source_id);

create table initiative_principle (
    initiative_id ${slug} not null,
    ordinal integer not null,
    principle_id ${slug} not null,
    constraint pk_initiative_principle primary key (initiative_id, ordinal),
    constraint fk_initiative_principle_owner foreign key (initiative_id) references initiative (id),
    constraint fk_initiative_principle_principle foreign key (principle_id) references principle (id)
);

create index ix_initiative_principle_principle_id on initiative_principle (principle_id);

create table initiative_topic (
    initiative_id ${slug} not null,
    ordinal integer not null,
    topic_id ${slug} not null,
    constraint pk_initiative_topic primary key (initiative_id, ordinal),
    constraint fk_initiative_topic_owner foreign key (initiative_id) references initiative (id),
    constraint fk_initiative_topic_topic foreign key (topic_id) references topic (id)
);

create index ix_initiative_topic_topic_id on initiative_topic (topic_id);

create table organization_successors (
    organization_id ${slug} not null,
    ordinal integer not null,
    successor_id ${slug} not null,
    succeeded_on varchar(10),
    how varchar(40),
    constraint pk_organization_successors primary key (organization_id, ordinal),
    constraint fk_organization_successors_owner foreign key (organization_id) references organization (id),
    constraint fk_organization_successors_successor foreign key (successor_id) references organization (id),
    constraint ck_organization_successors_how check (how in ('MERGER', 'DIVISION', 'TAKEOVER', 'CONTINUATION'))
);

create index ix_organization_successors_successor_id on organization_successors (successor_id);

create table speaker_affiliations (
    speaker_id ${slug} not null,
    ordinal integer not null,
    organization_id ${slug} not null,
    position varchar,
    start_date varchar(10),
    end_date varchar(10),
    constraint pk_speaker_affiliations primary key (speaker_id, ordinal),
    constraint fk_speaker_affiliations_owner foreign key (speaker_id) references speaker (id),
    constraint fk_speaker_affiliations_organization foreign key (organization_id) references organization (id)
);

create index ix_speaker_affiliations_organization_id on speaker_affiliations (organization_id);

create table talk_appearances (
    talk_id ${slug} not null,
    ordinal integer not null,
    speaker_id ${slug} not null,
    role varchar(40) not null,
    name varchar not null,
    position varchar,
    organization_id ${slug},
    organization_name varchar,
    constraint pk_talk_appearances primary key (talk_id, ordinal),
    constraint fk_talk_appearances_owner foreign key (talk_id) references talk (id),
    constraint fk_talk_appearances_speaker foreign key (speaker_id) references speaker (id),
    constraint fk_talk_appearances_organization foreign key (organization_id) references organization (id),
    constraint ck_talk_appearances_role check (role in ('SPEAKER', 'HOST', 'MODERATOR', 'PANELIST'))
);

create index ix_talk_appearances_speaker_id on talk_appearances (speaker_id);
create index ix_talk_appearances_organization_id on talk_appearances (organization_id);

create table panel_appearances (
    panel_id ${slug} not null,
    ordinal integer not null,
    speaker_id ${slug} not null,
    role varchar(40) not null,
    name varchar not null,
    position varchar,
    organization_id ${slug},
    organization_name varchar,
    constraint pk_panel_appearances primary key (panel_id, ordinal),
    constraint fk_panel_appearances_owner foreign key (panel_id) references panel (id),
    constraint fk_panel_appearances_speaker foreign key (speaker_id) references speaker (id),
    constraint fk_panel_appearances_organization foreign key (organization_id) references organization (id),
    constraint ck_panel_appearances_role check (role in ('SPEAKER', 'HOST', 'MODERATOR', 'PANELIST'))
);

create index ix_panel_appearances_speaker_id on panel_appearances (speaker_id);
create index ix_panel_appearances_organization_id on panel_appearances (organization_id);
