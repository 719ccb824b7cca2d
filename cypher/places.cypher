// The cities and regions abroad, those named by most records first.
MATCH (thing:Place)
WHERE NOT coalesce(thing.home, false) AND // filter.cypher
RETURN properties(thing) AS thing
ORDER BY thing.records DESC, thing.name, thing.id
LIMIT $limit
