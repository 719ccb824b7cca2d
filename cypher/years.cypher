// How many events there are by the year in which they begin.
MATCH (thing:Event)
WHERE thing.firstDay IS NOT NULL AND // filter.cypher
RETURN substring(thing.firstDay, 0, 4) AS year, count(thing) AS count
ORDER BY year
