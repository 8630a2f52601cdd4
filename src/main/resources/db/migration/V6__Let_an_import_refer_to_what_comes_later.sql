-- An import may refer to entries that come later in it: PostgreSQL checks those references at the commit, where a
-- transaction asks for that. H2 can't put its checks off; see ForwardReferences. Foreign keys that come after this have
-- to be deferrable, too.
${on_postgresql} do $$ declare c record; begin for c in select conrelid::regclass as owner, conname from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace loop execute format('alter table %s alter constraint %I deferrable', c.owner, c.conname); end loop; end $$;
