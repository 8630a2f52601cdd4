-- One row: whoever commits a change has moved it on, so its lock puts the commits in a row.
create table head (
    id integer not null,
    number bigint not null,
    changed_at timestamp(3) with time zone,
    epoch varchar(36),
    constraint pk_head primary key (id),
    constraint ck_head_only check (id = 1)
);

insert into head (id, number) values (1, 0);

create table change (
    number bigint not null,
    changed_at timestamp(3) with time zone not null,
    operation varchar(10) not null,
    entry_type varchar(40) not null,
    entry_id ${slug} not null,
    entry_version integer not null,
    maintainer varchar(9) not null,
    state varchar,
    constraint pk_change primary key (number),
    constraint ck_change_operation check (operation in ('CREATED', 'UPDATED', 'DELETED')),
    constraint ck_change_state check (operation = 'DELETED' or state is not null)
);

create index ix_change_entry on change (entry_type, entry_id, number);
create index ix_change_entry_type on change (entry_type, number);
create index ix_change_maintainer on change (maintainer, number);
