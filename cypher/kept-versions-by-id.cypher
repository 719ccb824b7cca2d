// These versions of kept records.
UNWIND $ids AS id
MATCH (version:_KeptVersion {id: id})
RETURN version.id AS id, version.body AS body
ORDER BY id
