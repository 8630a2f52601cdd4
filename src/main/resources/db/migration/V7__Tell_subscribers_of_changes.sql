-- A subscription is a place in the journal: what comes after its position is to be told.
create table subscription (
    id varchar(12) not null,
    organization varchar(9) not null,
    url varchar(2000) not null,
    types varchar(1000) not null,
    description varchar,
    secret varchar(80) not null,
    base_address varchar(2000) not null,
    created_at timestamp(3) with time zone not null,
    state varchar(10) not null,
    paused_at timestamp(3) with time zone,
    paused_reason varchar(40),
    position bigint not null,
    epoch varchar(36),
    failing_since timestamp(3) with time zone,
    attempts integer not null,
    next_attempt_at timestamp(3) with time zone,
    leased_by varchar(36),
    leased_until timestamp(3) with time zone,
    constraint pk_subscription primary key (id),
    constraint ck_subscription_state check (state in ('ACTIVE', 'PAUSED'))
);

create index ix_subscription_organization on subscription (organization, id);

-- The last attempts only, for those who look for what went wrong.
create table delivery (
    id varchar(80) not null,
    subscription_id varchar(12) not null,
    number bigint,
    event_type varchar(100) not null,
    first_attempt_at timestamp(3) with time zone not null,
    last_attempt_at timestamp(3) with time zone not null,
    attempts integer not null,
    status integer,
    failure varchar(40),
    millis integer not null,
    constraint pk_delivery primary key (id),
    constraint fk_delivery_subscription foreign key (subscription_id) references subscription (id) on delete cascade
);

create index ix_delivery_subscription_first_attempt_at on delivery (subscription_id, first_attempt_at);

${on_postgresql} alter table delivery alter constraint fk_delivery_subscription deferrable;
