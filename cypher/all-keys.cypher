// Every key in order, a portion at a time.
MATCH (key:_Key)
WHERE key.id > $after
RETURN key.id AS id, key.leads AS leads
ORDER BY id
LIMIT $limit
