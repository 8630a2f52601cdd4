alter table organization add column membership varchar;
