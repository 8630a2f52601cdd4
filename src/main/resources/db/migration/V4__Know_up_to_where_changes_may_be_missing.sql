-- The journal forgets old changes that are not their entry's newest where it is told to.
alter table head add column missing_until bigint default 0 not null;
