// What these keys lead to, by their own ids.
UNWIND $ids AS id
MATCH (key:_Key {id: id})
RETURN key.id AS id, key.leads AS leads
ORDER BY id
