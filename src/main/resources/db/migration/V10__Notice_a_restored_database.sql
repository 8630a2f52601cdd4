-- Which copy of the database this is. A restored one has the identity of its backup, not the one it was left with here.
create table database_identity (
    id integer not null,
    identity varchar(200),
    constraint pk_database_identity primary key (id),
    constraint ck_database_identity_only check (id = 1)
);

insert into database_identity (id, identity) values (1, null);
