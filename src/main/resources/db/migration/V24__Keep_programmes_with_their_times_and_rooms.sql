-- Times in a programme are local, in the time zone of its conference. They are text, as 2018-03-19T10:30 or 2018-03-19, so
-- that no database or driver moves them. The minutes beside them are what lists are filtered and sorted by; unknown ones are
-- kept at the end of their range.

alter table conference add column acronym varchar;
alter table conference add column time_zone varchar(64) default 'Europe/Oslo' not null;
alter table conference add column attendance varchar(40);
alter table conference add column rooms varchar default '[]' not null;
alter table conference add column url varchar(2000);
alter table conference add constraint ck_conference_attendance check (attendance in ('ONSITE', 'ONLINE', 'HYBRID'));

create table conference_appearances (
    conference_id ${slug} not null,
    ordinal integer not null,
    speaker_id ${slug},
    role varchar(40) not null,
    name varchar not null,
    position varchar,
    organization_id ${slug},
    organization_name varchar,
    constraint pk_conference_appearances primary key (conference_id, ordinal),
    constraint fk_conference_appearances_owner foreign key (conference_id) references conference (id),
    constraint fk_conference_appearances_speaker foreign key (speaker_id) references speaker (id),
    constraint fk_conference_appearances_organization foreign key (organization_id) references organization (id),
    constraint ck_conference_appearances_role check (role in ('SPEAKER', 'HOST', 'MODERATOR', 'PANELIST', 'INTERVIEWER', 'RESPONDENT', 'PERFORMER'))
);

create index ix_conference_appearances_speaker_id on conference_appearances (speaker_id);
create index ix_conference_appearances_organization_id on conference_appearances (organization_id);

${on_postgresql} alter table conference_appearances alter constraint fk_conference_appearances_owner deferrable;
${on_postgresql} alter table conference_appearances alter constraint fk_conference_appearances_speaker deferrable;
${on_postgresql} alter table conference_appearances alter constraint fk_conference_appearances_organization deferrable;

alter table talk add column start_time varchar(16);
alter table talk add column end_time varchar(16);
alter table talk add column first_minute varchar(16) default '9999-12-31T23:59' not null;
alter table talk add column last_minute varchar(16) default '0001-01-01T00:00' not null;
alter table talk add column room varchar;
alter table talk add column track varchar;
alter table talk add column language varchar(35);
alter table talk add column subtitle varchar;
alter table talk add column links varchar default '[]' not null;
alter table talk add column recordings varchar default '[]' not null;
alter table talk add column not_recorded boolean;
alter table talk add column external_guid varchar;
alter table talk add column external_code varchar;
alter table talk drop constraint ck_talk_kind;
alter table talk add constraint ck_talk_kind check (kind in ('OPENING', 'KEYNOTE', 'LECTURE', 'CLOSING', 'TALK', 'WORKSHOP', 'LIGHTNING', 'PERFORMANCE', 'AWARD', 'BREAK', 'OTHER'));

create index ix_talk_first_minute on talk (first_minute, id);
create index ix_talk_last_minute on talk (last_minute);
create index ix_talk_room on talk (room);
create index ix_talk_track on talk (track);
create index ix_talk_language on talk (language);

alter table panel add column start_time varchar(16);
alter table panel add column end_time varchar(16);
alter table panel add column first_minute varchar(16) default '9999-12-31T23:59' not null;
alter table panel add column last_minute varchar(16) default '0001-01-01T00:00' not null;
alter table panel add column room varchar;
alter table panel add column track varchar;
alter table panel add column language varchar(35);
alter table panel add column subtitle varchar;
alter table panel add column links varchar default '[]' not null;
alter table panel add column recordings varchar default '[]' not null;
alter table panel add column not_recorded boolean;
alter table panel add column external_guid varchar;
alter table panel add column external_code varchar;

create index ix_panel_first_minute on panel (first_minute, id);
create index ix_panel_last_minute on panel (last_minute);
create index ix_panel_room on panel (room);
create index ix_panel_track on panel (track);
create index ix_panel_language on panel (language);

-- A person who is no entry has a name only.
alter table talk_appearances alter column speaker_id drop not null;
alter table talk_appearances drop constraint ck_talk_appearances_role;
alter table talk_appearances add constraint ck_talk_appearances_role check (role in ('SPEAKER', 'HOST', 'MODERATOR', 'PANELIST', 'INTERVIEWER', 'RESPONDENT', 'PERFORMER'));
alter table panel_appearances alter column speaker_id drop not null;
alter table panel_appearances drop constraint ck_panel_appearances_role;
alter table panel_appearances add constraint ck_panel_appearances_role check (role in ('SPEAKER', 'HOST', 'MODERATOR', 'PANELIST', 'INTERVIEWER', 'RESPONDENT', 'PERFORMER'));
