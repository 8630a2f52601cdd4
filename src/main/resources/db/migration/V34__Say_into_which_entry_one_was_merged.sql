-- An entry that was merged into another ends with a change that names it, by its id: both are of one type.
alter table change add column merged_into ${slug};

alter table change drop constraint ck_change_operation;
alter table change drop constraint ck_change_state;
alter table change add constraint ck_change_operation
    check (operation in ('CREATED', 'UPDATED', 'DELETED', 'ERASED', 'MERGED'));
alter table change add constraint ck_change_state check (operation in ('DELETED', 'ERASED', 'MERGED') or state is not null);
alter table change add constraint ck_change_merged check ((operation = 'MERGED') = (merged_into is not null));

-- Whoever erases an entry erases those that were merged into it.
create index ix_change_merged_into on change (merged_into, entry_type);
