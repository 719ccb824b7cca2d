// The versions of one kept record, the newest first.
MATCH (version:_KeptVersion {of: $of})
RETURN version.brief AS brief
ORDER BY version.version DESC
SKIP $offset
LIMIT $limit
