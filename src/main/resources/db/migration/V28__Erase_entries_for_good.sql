-- Of an erased entry the journal keeps that there was something: the numbers, the times, and why it went.
alter table change add column reason varchar(500);

alter table change drop constraint ck_change_operation;
alter table change drop constraint ck_change_state;
alter table change add constraint ck_change_operation check (operation in ('CREATED', 'UPDATED', 'DELETED', 'ERASED'));
alter table change add constraint ck_change_state check (operation in ('DELETED', 'ERASED') or state is not null);
alter table change add constraint ck_change_erased check (operation <> 'ERASED' or state is null);
