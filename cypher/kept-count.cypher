// How many kept records there are of some kinds.
MATCH (kept:_Kept)
WHERE kept.kind IN $kinds AND kept.forgotten = $forgotten
RETURN count(kept) AS total
