// How many events are within the filter.
MATCH (thing:Event)
WHERE // filter.cypher
RETURN count(thing) AS total
