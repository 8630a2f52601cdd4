create table organization_earlier_parents (
    organization_id ${slug} not null,
    ordinal integer not null,
    parent_id ${slug} not null,
    start_date varchar(10),
    end_date varchar(10),
    constraint pk_organization_earlier_parents primary key (organization_id, ordinal),
    constraint fk_organization_earlier_parents_owner foreign key (organization_id) references organization (id),
    constraint fk_organization_earlier_parents_parent foreign key (parent_id) references organization (id)
);

create index ix_organization_earlier_parents_parent_id on organization_earlier_parents (parent_id);

${on_postgresql} alter table organization_earlier_parents alter constraint fk_organization_earlier_parents_owner deferrable;
${on_postgresql} alter table organization_earlier_parents alter constraint fk_organization_earlier_parents_parent deferrable;
