create table measure_package (
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
    constraint pk_measure_package primary key (id),
    constraint fk_measure_package_topic foreign key (topic_id) references topic (id)
);

create index ix_measure_package_sort_key on measure_package (sort_key, id);
create index ix_measure_package_created_at on measure_package (created_at, id);
create index ix_measure_package_updated_at on measure_package (updated_at, id);
create index ix_measure_package_maintainer on measure_package (maintainer);
create index ix_measure_package_stage on measure_package (stage);
create index ix_measure_package_households on measure_package (households, id);
create index ix_measure_package_topic_id on measure_package (topic_id);

create table package_citations (
    package_id ${slug} not null,
    ordinal integer not null,
    cited_id ${slug},
    locator varchar,
    relation varchar(40) not null,
    note varchar,
    about varchar,
    constraint pk_package_citations primary key (package_id, ordinal),
    constraint fk_package_citations_owner foreign key (package_id) references measure_package (id),
    constraint fk_package_citations_cited foreign key (cited_id) references source (id)
);

create index ix_package_citations_cited_id on package_citations (cited_id);

${on_postgresql} alter table measure_package alter constraint fk_measure_package_topic deferrable;
${on_postgresql} alter table package_citations alter constraint fk_package_citations_owner deferrable;
${on_postgresql} alter table package_citations alter constraint fk_package_citations_cited deferrable;
