// How many records (events, agreements …) name each of these things.
UNWIND $ids AS id
MATCH (thing:Thing {id: id})--(record:Thing)
WHERE record.kind IN $recordKinds
RETURN id, count(DISTINCT record) AS records
