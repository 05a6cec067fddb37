-- Messages about the work of somebody else, told to a hotel's owner, name whose work it is.
update messages
set facts = facts || '{"member": ""}'
where event_type like 'innkeeper.user.relation-%' or event_type like 'innkeeper.user.ownership-%';
