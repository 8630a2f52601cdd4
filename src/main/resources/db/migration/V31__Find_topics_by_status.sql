create index ix_topic_status on topic (status);
