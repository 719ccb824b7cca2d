// Which of these ids a key leads to.
UNWIND $ids AS id
MATCH (key:_Key {leads: id})
RETURN DISTINCT id AS id
