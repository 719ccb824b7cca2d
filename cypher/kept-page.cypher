// Kept records of some kinds, the last changed first.
MATCH (kept:_Kept)
WHERE kept.kind IN $kinds AND kept.forgotten = $forgotten
RETURN kept.brief AS brief
ORDER BY kept.at DESC, kept.id
SKIP $offset
LIMIT $limit
