create table case_study (
    id ${slug} not null,
    version integer not null,
    created_at timestamp(3) with time zone not null,
    updated_at timestamp(3) with time zone not null,
    maintainer varchar(9) not null,
    sort_key ${sort_key} not null,
    name varchar not null,
    description varchar,
    kind varchar(40) not null,
    place varchar,
    country varchar(2),
    start_date varchar(10),
    end_date varchar(10),
    first_day date not null,
    last_day date not null,
    status varchar(40),
    outcome varchar(40) not null,
    lessons varchar,
    cost_amount numeric(15, 2),
    cost_unit varchar,
    methods varchar not null,
    initiative_id ${slug},
    links varchar not null,
    constraint pk_case_study primary key (id),
    constraint ck_case_study_kind check (kind in ('EXPERIMENT', 'PILOT', 'SERVICE', 'METHOD', 'ORGANIZATIONAL_CHANGE', 'PROCUREMENT', 'LAB', 'REGULATION')),
    constraint ck_case_study_status check (status in ('PLANNED', 'ONGOING', 'COMPLETED', 'DISCONTINUED')),
    constraint ck_case_study_outcome check (outcome in ('WORKED', 'PARTLY', 'DID_NOT_WORK', 'STOPPED', 'UNKNOWN')),
    constraint fk_case_study_initiative foreign key (initiative_id) references initiative (id)
);

create index ix_case_study_sort_key on case_study (sort_key, id);
create index ix_case_study_created_at on case_study (created_at, id);
create index ix_case_study_updated_at on case_study (updated_at, id);
create index ix_case_study_maintainer on case_study (maintainer);
create index ix_case_study_kind on case_study (kind);
create index ix_case_study_outcome on case_study (outcome);
create index ix_case_study_status on case_study (status);
create index ix_case_study_country on case_study (country);
create index ix_case_study_first_day on case_study (first_day, id);
create index ix_case_study_last_day on case_study (last_day);
create index ix_case_study_initiative_id on case_study (initiative_id);

create table case_citations (
    case_id ${slug} not null,
    ordinal integer not null,
    cited_id ${slug},
    locator varchar,
    about varchar,
    relation varchar(40) not null,
    note varchar,
    constraint pk_case_citations primary key (case_id, ordinal),
    constraint fk_case_citations_owner foreign key (case_id) references case_study (id),
    constraint fk_case_citations_cited foreign key (cited_id) references source (id),
    constraint ck_case_citations_relation check (relation in ('DIRECT', 'DERIVED', 'SELF_COMPOSED', 'UNSOURCED'))
);

create index ix_case_citations_cited_id on case_citations (cited_id);

create table case_topic (
    case_id ${slug} not null,
    ordinal integer not null,
    topic_id ${slug} not null,
    constraint pk_case_topic primary key (case_id, ordinal),
    constraint fk_case_topic_owner foreign key (case_id) references case_study (id),
    constraint fk_case_topic_topic foreign key (topic_id) references topic (id)
);

create index ix_case_topic_topic_id on case_topic (topic_id);

create table case_principle (
    case_id ${slug} not null,
    ordinal integer not null,
    principle_id ${slug} not null,
    constraint pk_case_principle primary key (case_id, ordinal),
    constraint fk_case_principle_owner foreign key (case_id) references case_study (id),
    constraint fk_case_principle_principle foreign key (principle_id) references principle (id)
);

create index ix_case_principle_principle_id on case_principle (principle_id);

create table case_organizations (
    case_id ${slug} not null,
    ordinal integer not null,
    organization_id ${slug} not null,
    role varchar(40) not null,
    constraint pk_case_organizations primary key (case_id, ordinal),
    constraint fk_case_organizations_owner foreign key (case_id) references case_study (id),
    constraint fk_case_organizations_organization foreign key (organization_id) references organization (id),
    constraint ck_case_organizations_role check (role in ('OWNER', 'PARTNER', 'SUPPLIER', 'FUNDER', 'EVALUATOR', 'USER'))
);

create index ix_case_organizations_organization_id on case_organizations (organization_id);

create table finding (
    id ${slug} not null,
    version integer not null,
    created_at timestamp(3) with time zone not null,
    updated_at timestamp(3) with time zone not null,
    maintainer varchar(9) not null,
    sort_key ${sort_key} not null,
    statement varchar not null,
    stance varchar(40) not null,
    method varchar(40) not null,
    level integer,
    place varchar,
    country varchar(2),
    start_date varchar(10),
    end_date varchar(10),
    first_day date not null,
    last_day date not null,
    population varchar,
    figures varchar not null,
    constraint pk_finding primary key (id),
    constraint ck_finding_stance check (stance in ('SUPPORTS', 'CONTRADICTS', 'MIXED')),
    constraint ck_finding_method check (method in ('SURVEY', 'RANDOMIZED', 'QUASI_EXPERIMENT', 'CASE_STUDY', 'EVALUATION', 'REVIEW', 'EXPERT_OPINION', 'EXPERIENCE'))
);

create index ix_finding_sort_key on finding (sort_key, id);
create index ix_finding_created_at on finding (created_at, id);
create index ix_finding_updated_at on finding (updated_at, id);
create index ix_finding_maintainer on finding (maintainer);
create index ix_finding_stance on finding (stance);
create index ix_finding_method on finding (method);
create index ix_finding_level on finding (level);
create index ix_finding_country on finding (country);
create index ix_finding_first_day on finding (first_day, id);
create index ix_finding_last_day on finding (last_day);

create table finding_citations (
    finding_id ${slug} not null,
    ordinal integer not null,
    cited_id ${slug},
    locator varchar,
    about varchar,
    relation varchar(40) not null,
    note varchar,
    constraint pk_finding_citations primary key (finding_id, ordinal),
    constraint fk_finding_citations_owner foreign key (finding_id) references finding (id),
    constraint fk_finding_citations_cited foreign key (cited_id) references source (id),
    constraint ck_finding_citations_relation check (relation in ('DIRECT', 'DERIVED', 'SELF_COMPOSED', 'UNSOURCED'))
);

create index ix_finding_citations_cited_id on finding_citations (cited_id);

create table finding_principle (
    finding_id ${slug} not null,
    ordinal integer not null,
    principle_id ${slug} not null,
    constraint pk_finding_principle primary key (finding_id, ordinal),
    constraint fk_finding_principle_owner foreign key (finding_id) references finding (id),
    constraint fk_finding_principle_principle foreign key (principle_id) references principle (id)
);

create index ix_finding_principle_principle_id on finding_principle (principle_id);

create table finding_topic (
    finding_id ${slug} not null,
    ordinal integer not null,
    topic_id ${slug} not null,
    constraint pk_finding_topic primary key (finding_id, ordinal),
    constraint fk_finding_topic_owner foreign key (finding_id) references finding (id),
    constraint fk_finding_topic_topic foreign key (topic_id) references topic (id)
);

create index ix_finding_topic_topic_id on finding_topic (topic_id);

create table finding_case (
    finding_id ${slug} not null,
    ordinal integer not null,
    case_id ${slug} not null,
    constraint pk_finding_case primary key (finding_id, ordinal),
    constraint fk_finding_case_owner foreign key (finding_id) references finding (id),
    constraint fk_finding_case_case foreign key (case_id) references case_study (id)
);

create index ix_finding_case_case_id on finding_case (case_id);

${on_postgresql} alter table case_study alter constraint fk_case_study_initiative deferrable;
${on_postgresql} alter table case_citations alter constraint fk_case_citations_owner deferrable;
${on_postgresql} alter table case_citations alter constraint fk_case_citations_cited deferrable;
${on_postgresql} alter table case_topic alter constraint fk_case_topic_owner deferrable;
${on_postgresql} alter table case_topic alter constraint fk_case_topic_topic deferrable;
${on_postgresql} alter table case_principle alter constraint fk_case_principle_owner deferrable;
${on_postgresql} alter table case_principle alter constraint fk_case_principle_principle deferrable;
${on_postgresql} alter table case_organizations alter constraint fk_case_organizations_owner deferrable;
${on_postgresql} alter table case_organizations alter constraint fk_case_organizations_organization deferrable;
${on_postgresql} alter table finding_citations alter constraint fk_finding_citations_owner deferrable;
${on_postgresql} alter table finding_citations alter constraint fk_finding_citations_cited deferrable;
${on_postgresql} alter table finding_principle alter constraint fk_finding_principle_owner deferrable;
${on_postgresql} alter table finding_principle alter constraint fk_finding_principle_principle deferrable;
${on_postgresql} alter table finding_topic alter constraint fk_finding_topic_owner deferrable;
${on_postgresql} alter table finding_topic alter constraint fk_finding_topic_topic deferrable;
${on_postgresql} alter table finding_case alter constraint fk_finding_case_owner deferrable;
${on_postgresql} alter table finding_case alter constraint fk_finding_case_case deferrable;
