// How many records (events, agreements …) name each of these things; no index of kinds may lead the search to every record instead.
UNWIND $ids AS id
MATCH (thing:Thing {id: id})--(record:Thing)
WHERE coalesce(record.kind, '') IN $recordKinds
RETURN id, count(DISTINCT record) AS records
