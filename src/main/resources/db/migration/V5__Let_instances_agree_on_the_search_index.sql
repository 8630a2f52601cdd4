-- Which index in a cluster answers (LIVE), and which one is being made (NEXT). Whoever works on one holds its row.
create table search_index (
    role varchar(4) not null,
    name varchar(80),
    constraint pk_search_index primary key (role),
    constraint ck_search_index_role check (role in ('LIVE', 'NEXT'))
);

insert into search_index (role, name) values ('LIVE', null), ('NEXT', null);
