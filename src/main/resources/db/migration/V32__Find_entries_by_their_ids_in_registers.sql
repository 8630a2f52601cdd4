-- An address may have an id of a register in place of an entry's own. Numbers of organizations have an index already.
create index ix_organization_wikidata on organization (wikidata);
create index ix_organization_ror on organization (ror);

create index ix_speaker_orcid on speaker (orcid);
create index ix_speaker_wikidata on speaker (wikidata);

create index ix_source_doi on source (doi);
create index ix_source_isbn on source (isbn);
create index ix_source_issn on source (issn);
create index ix_source_urn on source (urn);
create index ix_source_kudos on source (kudos);
create index ix_source_stortinget on source (stortinget);
