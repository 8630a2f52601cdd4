-- Which parts of an entry a citation is about: JSON Pointers, as JSON text; null is the whole entry. Words of the base's own
-- have to say it from now on; those that are stored are about the whole entry, as they have been.

alter table source_citations add column about varchar;
alter table source_citations drop constraint ck_source_citations_relation;
alter table source_citations add constraint ck_source_citations_relation check (relation in ('DIRECT', 'DERIVED', 'SELF_COMPOSED', 'UNSOURCED'));
update source_citations set about = '[""]' where relation = 'SELF_COMPOSED';

alter table topic_citations add column about varchar;
alter table topic_citations drop constraint ck_topic_citations_relation;
alter table topic_citations add constraint ck_topic_citations_relation check (relation in ('DIRECT', 'DERIVED', 'SELF_COMPOSED', 'UNSOURCED'));
update topic_citations set about = '[""]' where relation = 'SELF_COMPOSED';

alter table organization_citations add column about varchar;
alter table organization_citations drop constraint ck_organization_citations_relation;
alter table organization_citations add constraint ck_organization_citations_relation check (relation in ('DIRECT', 'DERIVED', 'SELF_COMPOSED', 'UNSOURCED'));
update organization_citations set about = '[""]' where relation = 'SELF_COMPOSED';

alter table series_citations add column about varchar;
alter table series_citations drop constraint ck_series_citations_relation;
alter table series_citations add constraint ck_series_citations_relation check (relation in ('DIRECT', 'DERIVED', 'SELF_COMPOSED', 'UNSOURCED'));
update series_citations set about = '[""]' where relation = 'SELF_COMPOSED';

alter table speaker_citations add column about varchar;
alter table speaker_citations drop constraint ck_speaker_citations_relation;
alter table speaker_citations add constraint ck_speaker_citations_relation check (relation in ('DIRECT', 'DERIVED', 'SELF_COMPOSED', 'UNSOURCED'));
update speaker_citations set about = '[""]' where relation = 'SELF_COMPOSED';

alter table conference_citations add column about varchar;
alter table conference_citations drop constraint ck_conference_citations_relation;
alter table conference_citations add constraint ck_conference_citations_relation check (relation in ('DIRECT', 'DERIVED', 'SELF_COMPOSED', 'UNSOURCED'));
update conference_citations set about = '[""]' where relation = 'SELF_COMPOSED';

alter table talk_citations add column about varchar;
alter table talk_citations drop constraint ck_talk_citations_relation;
alter table talk_citations add constraint ck_talk_citations_relation check (relation in ('DIRECT', 'DERIVED', 'SELF_COMPOSED', 'UNSOURCED'));
update talk_citations set about = '[""]' where relation = 'SELF_COMPOSED';

alter table panel_citations add column about varchar;
alter table panel_citations drop constraint ck_panel_citations_relation;
alter table panel_citations add constraint ck_panel_citations_relation check (relation in ('DIRECT', 'DERIVED', 'SELF_COMPOSED', 'UNSOURCED'));
update panel_citations set about = '[""]' where relation = 'SELF_COMPOSED';

alter table principle_citations add column about varchar;
alter table principle_citations drop constraint ck_principle_citations_relation;
alter table principle_citations add constraint ck_principle_citations_relation check (relation in ('DIRECT', 'DERIVED', 'SELF_COMPOSED', 'UNSOURCED'));
update principle_citations set about = '[""]' where relation = 'SELF_COMPOSED';

alter table quote_citations add column about varchar;
alter table quote_citations drop constraint ck_quote_citations_relation;
alter table quote_citations add constraint ck_quote_citations_relation check (relation in ('DIRECT', 'DERIVED', 'SELF_COMPOSED', 'UNSOURCED'));
update quote_citations set about = '[""]' where relation = 'SELF_COMPOSED';

alter table initiative_citations add column about varchar;
alter table initiative_citations drop constraint ck_initiative_citations_relation;
alter table initiative_citations add constraint ck_initiative_citations_relation check (relation in ('DIRECT', 'DERIVED', 'SELF_COMPOSED', 'UNSOURCED'));
update initiative_citations set about = '[""]' where relation = 'SELF_COMPOSED';
