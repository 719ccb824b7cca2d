// Every version of every kept record, a portion at a time.
MATCH (version:_KeptVersion)
WHERE version.id > $after
RETURN version.id AS id, version.body AS body
ORDER BY version.id
LIMIT $limit
