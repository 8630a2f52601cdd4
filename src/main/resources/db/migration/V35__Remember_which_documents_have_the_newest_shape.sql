-- The documents of changes up to this number have this shape, but for those of versions that others followed: a start need not
-- look at them again.
alter table head add column rendered_until bigint default 0 not null;
alter table head add column rendered_shape integer default 0 not null;
