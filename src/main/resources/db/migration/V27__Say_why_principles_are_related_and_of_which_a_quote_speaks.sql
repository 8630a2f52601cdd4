alter table principle_related add column reason varchar(40);
alter table principle_related add constraint ck_principle_related_reason check (reason in ('INSPIRED_BY', 'SAME_ADVICE', 'CONTRADICTS'));

create table quote_principle (
    quote_id ${slug} not null,
    ordinal integer not null,
    principle_id ${slug} not null,
    constraint pk_quote_principle primary key (quote_id, ordinal),
    constraint fk_quote_principle_owner foreign key (quote_id) references quote (id),
    constraint fk_quote_principle_principle foreign key (principle_id) references principle (id)
);

create index ix_quote_principle_principle_id on quote_principle (principle_id);

${on_postgresql} alter table quote_principle alter constraint fk_quote_principle_owner deferrable;
${on_postgresql} alter table quote_principle alter constraint fk_quote_principle_principle deferrable;
