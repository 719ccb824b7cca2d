// The ids that these keys lead to.
UNWIND $keys AS key
MATCH (found:_Key {id: key})
RETURN found.id AS key, found.leads AS id
