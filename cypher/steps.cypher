// Where links lead from these things, not into what is to be avoided, nor into a thing of a kind that joins everything.
UNWIND $ids AS id
MATCH (start:Thing {id: id})-[link]-(next:Thing)
WHERE next.id IN $ends
  OR (($anywhere OR NOT (next.kind IN $hubs OR coalesce(next.home, false))) AND NOT next.id IN $avoid AND NOT next.kind IN $avoidKinds)
RETURN id AS start, next.id AS next, link.id AS link
ORDER BY start, link
LIMIT $limit
