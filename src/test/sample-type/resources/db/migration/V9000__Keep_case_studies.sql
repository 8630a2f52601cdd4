create table case_study (
    id ${slug} not null,
    version integer not null,
    created_at timestamp(3) with time zone not null,
    updated_at timestamp(3) with time zone not null,
    maintainer varchar(9) not null,
    sort_key ${sort_key} not null,
    title varchar not null,
    place varchar,
    stage varchar(40) not null,
    households integer not null,
    cost numeric(12, 3),
    topic_id ${slug},
    constraint pk_case_study primary key (id),
    constraint fk_case_study_topic foreign key (topic_id) references topic (id)
);

create index ix_case_study_sort_key on case_study (sort_key, id);
create index ix_case_study_created_at on case_study (created_at, id);
create index ix_case_study_updated_at on case_study (updated_at, id);
create index ix_case_study_maintainer on case_study (maintainer);
create index ix_case_study_stage on case_study (stage);
create index ix_case_study_households on case_study (households, id);
create index ix_case_study_topic_id on case_study (topic_id);

create table case_citations (
    case_id ${slug} not null,
    ordinal integer not null,
    cited_id ${slug},
    locator varchar,
    relation varchar(40) not null,
    note varchar,
    constraint pk_case_citations primary key (case_id, ordinal),
    constraint fk_case_citations_owner foreign key (case_id) references case_study (id),
    constraint fk_case_citations_cited foreign key (cited_id) references source (id)
);

create index ix_case_citations_cited_id on case_citations (cited_id);

${on_postgresql} alter table case_study alter constraint fk_case_study_topic deferrable;
${on_postgresql} alter table case_citations alter constraint fk_case_citations_owner deferrable;
${on_postgresql} alter table case_citations alter constraint fk_case_citations_cited deferrable;
