// Forgets the keys of ids that nothing speaks of any more.
UNWIND $ids AS id
MATCH (key:_Key {leads: id})
DELETE key
