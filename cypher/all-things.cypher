// Every thing in the order of ids, a portion at a time.
MATCH (thing:Thing)
WHERE thing.id > $after
RETURN properties(thing) AS thing
ORDER BY thing.id
LIMIT $limit
