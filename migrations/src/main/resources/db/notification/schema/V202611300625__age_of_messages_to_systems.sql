-- Messages to systems are kept for a shorter time than those to people, and so found without reading these.
create index messages_to_systems on messages (id) where audience = 'system';
