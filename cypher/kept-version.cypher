// One version of a kept record.
MATCH (version:_KeptVersion {id: $id})
RETURN version.body AS body
