-- When an organization was there, and when that was last known to be so. Unknown days are kept as those of other periods
-- are; of a confirmation the last day it may mean is kept, at the beginning of the calendar where there is none.
alter table organization add column start_date varchar(10);
alter table organization add column end_date varchar(10);
alter table organization add column first_day date default '9999-12-31' not null;
alter table organization add column last_day date default '0001-01-01' not null;
alter table organization add column confirmed varchar(10);
alter table organization add column confirmed_day date default '0001-01-01' not null;
alter table organization add column foreign_register varchar(40);
alter table organization add column foreign_number varchar;
alter table organization_successors add column part varchar;

create index ix_organization_first_day on organization (first_day);
create index ix_organization_last_day on organization (last_day);
create index ix_organization_confirmed_day on organization (confirmed_day);

alter table organization drop constraint ck_organization_kind;
alter table organization add constraint ck_organization_kind check (kind in ('MINISTRY', 'DIRECTORATE', 'AGENCY', 'MUNICIPALITY', 'COUNTY', 'HEALTH_TRUST', 'UNIVERSITY', 'PARLIAMENT', 'FOUNDATION', 'ASSOCIATION', 'STATE_OWNED_COMPANY', 'COMPANY', 'INTERNATIONAL_BODY', 'UNIT', 'OTHER'));

alter table initiative add column confirmed varchar(10);
alter table initiative add column confirmed_day date default '0001-01-01' not null;

create index ix_initiative_confirmed_day on initiative (confirmed_day);

alter table speaker add column author_name varchar;
alter table speaker add column image varchar;
alter table speaker_affiliations add column confirmed varchar(10);

alter table source add column published_by_id ${slug};
alter table source add column doi varchar;
alter table source add column isbn varchar(13);
alter table source add column issn varchar(9);
alter table source add column urn varchar;
alter table source add column kudos varchar(20);
alter table source add column stortinget varchar(20);
alter table source add constraint fk_source_published_by foreign key (published_by_id) references organization (id);
${on_postgresql} alter table source alter constraint fk_source_published_by deferrable;

create index ix_source_published_by_id on source (published_by_id);

alter table source drop constraint ck_source_kind;
alter table source add constraint ck_source_kind check (kind in ('ARTICLE', 'AUDIO', 'BLOG_POST', 'BOOK', 'DATASET', 'IMAGE', 'LAW', 'NEWS', 'PARLIAMENTARY_RECOMMENDATION', 'PODCAST', 'PRESENTATION', 'REGULATION', 'REPORT', 'THESIS', 'VIDEO', 'WEB_PAGE', 'WEB_SITE', 'WHITE_PAPER'));

-- Labels by which a topic is found and not shown, what it is used for, and what came in its place.
alter table topic add column hidden_labels varchar;
alter table topic add column scope_note varchar;
alter table topic add column status varchar(20);
alter table topic add column replaced_by_id ${slug};
alter table topic add constraint ck_topic_status check (status in ('PROPOSED', 'CURRENT', 'DEPRECATED'));
alter table topic add constraint fk_topic_replaced_by foreign key (replaced_by_id) references topic (id);
${on_postgresql} alter table topic alter constraint fk_topic_replaced_by deferrable;

create index ix_topic_replaced_by_id on topic (replaced_by_id);
