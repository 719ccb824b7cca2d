// A kept record's newest version.
MATCH (kept:_Kept {id: $id})
RETURN kept.body AS body
