-- The state of a change is the document of the version that it made. These say how far it can be served as it is: the
-- languages of its texts, sorted and separated by commas (null: not looked for yet), and the shape it was rendered in.
alter table change add column languages varchar;
alter table change add column shape integer default 0 not null;

-- Lists and reads find an entry's document by this.
create unique index ux_change_version on change (entry_type, entry_id, entry_version);
