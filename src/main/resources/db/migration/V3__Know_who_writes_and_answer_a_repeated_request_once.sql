alter table change add column actor_organization varchar(9);
alter table change add column actor_client varchar(255);

create table api_key (
    id varchar(12) not null,
    hash varchar(64) not null,
    organization varchar(9) not null,
    role varchar(10) not null,
    description varchar,
    created_at timestamp(3) with time zone not null,
    expires_at timestamp(3) with time zone,
    revoked_at timestamp(3) with time zone,
    last_used_at timestamp(3) with time zone,
    constraint pk_api_key primary key (id),
    constraint ck_api_key_role check (role in ('EDITOR', 'ADMIN'))
);

-- The answer itself is the entry's first version in the journal.
create table answered_request (
    caller varchar(300) not null,
    idempotency_key varchar(255) not null,
    request varchar(200) not null,
    entry_type varchar(40) not null,
    entry_id ${slug} not null,
    entry_version integer not null,
    answered_at timestamp(3) with time zone not null,
    constraint pk_answered_request primary key (caller, idempotency_key)
);

create index ix_answered_request_answered_at on answered_request (answered_at);
